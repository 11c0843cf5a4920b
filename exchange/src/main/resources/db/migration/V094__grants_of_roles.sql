-- Which roles a person holds, where, and until when: several of one person, each given and ended by somebody for a reason, none ever removed.
-- A session and a personal token act in exactly one of them.
create table access.role_grant (
  id         bigint generated always as identity primary key,
  account    text not null references access.account (id),
  role       text not null check (role in ('school-user', 'district-admin', 'region-admin', 'state-data-admin', 'user-admin', 'federal-user', 'federal-admin')),
  state      text references jurisdictions.state (code),
  region     bigint references jurisdictions.region (id),
  district   text references jurisdictions.district (lea_id),
  school     text check (school ~ '^[0-9]{12}$'),       -- its id of NCES; a school never goes away
  begins     timestamptz not null,
  given_by   text not null,                             -- account, or part of the exchange
  give_reason text check (give_reason in ('further-work', 'stand-in', 'moved', 'other')),  -- absent for the first, which came with the account
  last_day   date,                                      -- as it was said; absent where nobody said an end
  ends       timestamptz,                               -- when that day is over in the State
  last_used  timestamptz,                               -- somebody last began to act in it
  told_ahead timestamptz,                               -- the person was told that it ends soon
  ended      timestamptz,
  ended_by   text,                                      -- account, or part of the exchange
  end_reason text check (end_reason in ('left', 'other-work', 'incident', 'mistake', 'other', 'time')),
  check ((last_day is null) = (ends is null)),
  check ((ended is null) = (ended_by is null) and (ended is null) = (end_reason is null)),
  constraint role_grant_state_check check ((state is null) = (role in ('federal-user', 'federal-admin'))),
  constraint role_grant_region_check check (case when role = 'region-admin' then region is not null when role = 'user-admin' then true else region is null end),
  constraint role_grant_district_check check (case when role = 'district-admin' then district is not null when role = 'school-user' then true else district is null end),
  constraint role_grant_at_school_check check (school is null or district is not null and role = 'school-user')
);
grant select, insert, update (last_used, told_ahead, ended, ended_by, end_reason) on access.role_grant to ${service};

-- Nobody holds the same twice at a time.
create unique index role_grant_once on access.role_grant (account, role, coalesce(state, ''), coalesce(region, 0), coalesce(district, ''), coalesce(school, ''))
  where ended is null;
create index role_grant_of_account on access.role_grant (account);
create index role_grant_of_state on access.role_grant (state, role);
create index role_grant_ending on access.role_grant (ends) where ended is null and ends is not null;

insert into access.role_grant (account, role, state, region, district, begins, given_by)
select id, role, state, region, district, created, 'migration' from access.account;

-- A personal token belongs to the grant that it was made in.
alter table access.personal_token add column role_grant bigint references access.role_grant (id);
update access.personal_token t set role_grant = g.id from access.role_grant g
 where g.account = t.account and g.role = t.role and g.state is not distinct from t.state;
delete from access.personal_token where role_grant is null;
alter table access.personal_token alter column role_grant set not null, drop column role, drop column state;

-- Only who may sign in has an office; whoever holds several roles stands in it with each. The sweep of the exchange ends what is over by time.
drop view access.v_standing;
create view access.v_standing with (security_invoker = true) as
  select g.account, g.role, g.state, g.region, g.district
    from access.role_grant g join access.account a on a.id = g.account
   where a.status = 'active' and g.ended is null;
grant select on access.v_standing to ${service};
-- Whose tasks may have to be taken from them: also those of people who hold nothing any more.
create view access.v_person with (security_invoker = true) as
  select id as account from access.account;
grant select on access.v_person to ${service};

-- Behind the wall: of one's own, of the State, of the Department; given and ended by who sees to them, and never one's own.
alter table access.role_grant enable row level security, force row level security;
create policy exchange on access.role_grant using ((select walls.is_exchange()));
create policy migration on access.role_grant using ((select walls.is_migration()));
create policy seen on access.role_grant for select
  using (account = (select walls.person()) or state = (select walls.state()));
create policy seen_by_department on access.role_grant for select
  using ((state is null or role = 'user-admin') and (select walls.is_department()));
create policy administered on access.role_grant
  using (state = (select walls.state()) and role <> 'user-admin' and account <> (select walls.person()) and (select walls.role()) = 'user-admin');
create policy administered_by_department on access.role_grant
  using ((state is null or role = 'user-admin') and account <> (select walls.person()) and (select walls.role()) = 'federal-admin');

-- An account is seen by each State in which it holds or held a role, and so by the Department.
drop policy seen on access.account;
drop policy seen_by_department on access.account;
drop policy administered on access.account;
drop policy administered_by_department on access.account;
create policy seen on access.account for select
  using (id = (select walls.person())
         or exists (select from access.role_grant g where g.account = account.id and g.state = (select walls.state())));
create policy seen_by_department on access.account for select
  using ((select walls.is_department())
         and exists (select from access.role_grant g where g.account = account.id and (g.state is null or g.role = 'user-admin')));
create policy administered on access.account for update
  using ((select walls.role()) = 'user-admin'
         and exists (select from access.role_grant g where g.account = account.id and g.state = (select walls.state()) and g.role <> 'user-admin'));
create policy administered_by_department on access.account for update
  using ((select walls.role()) = 'federal-admin'
         and exists (select from access.role_grant g where g.account = account.id and (g.state is null or g.role = 'user-admin')));

drop index access.account_of_state;
create index account_by_name on access.account (lower(display_name), id);
alter table access.account drop column role, drop column state, drop column region, drop column district;

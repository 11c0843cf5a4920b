-- Reviews of who has access (AC-2): yearly, and quarterly for roles with more rights. What was decided is kept for ever; a role that nobody looked at
-- in time is suspended until somebody does.
alter table access.role_grant add column suspended timestamptz;
grant update (suspended) on access.role_grant to ${service};
create index role_grant_suspended on access.role_grant (suspended) where suspended is not null;

-- Who holds nothing but what is suspended has no office.
create or replace view access.v_standing with (security_invoker = true) as
  select g.account, g.role, g.state, g.region, g.district
    from access.role_grant g join access.account a on a.id = g.account
   where a.status = 'active' and g.ended is null and g.suspended is null;

create table access.review (
  id       bigint generated always as identity primary key,
  state    text references jurisdictions.state (code),  -- absent for the Department's, which has the States' user administrators
  kind     text not null check (kind in ('yearly', 'quarterly')),
  period   date not null,                               -- its first day
  opened   timestamptz not null,
  last_day date not null,
  told     int                                          -- for how few days left administrators were told last; -1 for over
);
create unique index review_once on access.review (coalesce(state, ''), kind, period);
create index review_by_end on access.review (last_day);
grant select, insert, update (told) on access.review to ${service};

create table access.review_item (
  review     bigint not null references access.review (id),
  role_grant bigint not null references access.role_grant (id),
  kept       boolean not null default false,
  decided    timestamptz,
  decided_by text,                                      -- account
  primary key (review, role_grant),
  check ((decided is null) = (decided_by is null)),
  check (decided is not null or not kept)
);
create index review_item_of_grant on access.review_item (role_grant);
create index review_item_waiting on access.review_item (review) where decided is null;
grant select, insert, update (kept, decided, decided_by) on access.review_item to ${service};

-- Behind the wall: each office's own, and its roles; auditors read. What is whose follows from the roles in it, of which each sees their own office's.
alter table access.review enable row level security, force row level security;
create policy exchange on access.review using ((select walls.is_exchange()));
create policy migration on access.review using ((select walls.is_migration()));
create policy administered on access.review for select
  using (state = (select walls.state()) and (select walls.role()) = 'user-admin');
create policy administered_by_department on access.review for select
  using (state is null and (select walls.role()) = 'federal-admin');
create policy audited on access.review for select using ((select walls.role()) = 'auditor');

alter table access.review_item enable row level security, force row level security;
create policy exchange on access.review_item using ((select walls.is_exchange()));
create policy migration on access.review_item using ((select walls.is_migration()));
create policy of_the_review on access.review_item
  using ((select walls.sees_to_accounts())
         and exists (select from access.review r where r.id = review)
         and exists (select from access.role_grant g where g.id = role_grant and g.account <> (select walls.person())));
create policy audited on access.review_item for select using ((select walls.role()) = 'auditor');

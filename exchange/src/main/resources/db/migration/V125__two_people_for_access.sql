-- Two people for every access (AC-5): a role that somebody gives, and a key or secret of a State's system, is good once another person has confirmed it.
-- What came with an account, about which three had their say, or by a set-up waits for nobody.
alter table access.role_grant
  add column waits boolean not null default false,
  add column confirmed_by text,                         -- account; absent while it waits, and where nobody had to
  drop constraint role_grant_end_reason_check,
  add constraint role_grant_end_reason_check
    check (end_reason in ('left', 'other-work', 'incident', 'mistake', 'other', 'time', 'refused', 'unconfirmed')),
  add constraint role_grant_two_people_check
    check (confirmed_by is null or not waits and confirmed_by <> given_by and confirmed_by <> account);
grant update (waits, confirmed_by) on access.role_grant to ${service};
create index role_grant_waiting on access.role_grant (begins) where waits and ended is null;

create or replace view access.v_standing with (security_invoker = true) as
  select g.account, g.role, g.state, g.region, g.district
    from access.role_grant g join access.account a on a.id = g.account
   where a.status = 'active' and g.ended is null and g.suspended is null and not g.waits;

alter table access.credential
  add column waits boolean not null default false,
  add column added_by text,                             -- account; absent for what a set-up made
  add column confirmed_by text,
  add constraint credential_two_people_check check (confirmed_by is null or not waits and confirmed_by <> added_by);
grant update (waits, confirmed_by) on access.credential to ${service};

-- Who confirms is who works, and did not give it. Whoever says not who works has walked past the policies: a superuser at the console.
create function access.guard_confirmation() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('monarca.role', true), '') in ('', 'exchange', 'migration')
     or (new.waits, new.confirmed_by) is not distinct from (old.waits, old.confirmed_by) then
    return new;
  end if;
  if new.waits or new.confirmed_by is distinct from walls.person() or to_jsonb(old) ->> tg_argv[0] = walls.person() then
    raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_confirmation before update on access.role_grant for each row execute function access.guard_confirmation('given_by');
create trigger guard_confirmation before update on access.credential for each row execute function access.guard_confirmation('added_by');

-- An administrator gives nothing that is good at once. A State's director confirms what its user administrators give.
drop policy administered on access.role_grant;
drop policy administered_by_department on access.role_grant;
create policy given on access.role_grant for insert
  with check (state = (select walls.state()) and role <> 'user-admin' and account <> (select walls.person()) and (select walls.role()) = 'user-admin'
              and waits and given_by = (select walls.person()));
create policy administered on access.role_grant for update
  using (state = (select walls.state()) and role <> 'user-admin' and account <> (select walls.person()) and (select walls.role()) = 'user-admin');
create policy given_by_department on access.role_grant for insert
  with check ((state is null or role = 'user-admin') and account <> (select walls.person()) and (select walls.role()) = 'federal-admin'
              and waits and given_by = (select walls.person()));
create policy administered_by_department on access.role_grant for update
  using ((state is null or role = 'user-admin') and account <> (select walls.person()) and (select walls.role()) = 'federal-admin');
create policy confirmed_by_director on access.role_grant for update
  using (state = (select walls.state()) and role <> 'user-admin' and account <> (select walls.person()) and waits and (select walls.role()) = 'state-director')
  with check (state = (select walls.state()));

-- The same of a State's systems: its data administrators add and end, another of them or the director confirms.
drop policy own on access.credential;
create policy own on access.credential for select
  using ((select walls.role()) in ('state-data-admin', 'state-director')
         and exists (select from access.client c where c.client_id = credential.client_id and c.state = (select walls.state())));
create policy added on access.credential for insert
  with check ((select walls.role()) = 'state-data-admin' and waits and added_by = (select walls.person())
              and exists (select from access.client c where c.client_id = credential.client_id and c.state = (select walls.state())));
create policy changed on access.credential for update
  using ((select walls.role()) in ('state-data-admin', 'state-director')
         and exists (select from access.client c where c.client_id = credential.client_id and c.state = (select walls.state())));

-- What waits gives nobody a say over the account.
create or replace function walls.has_say_over(whose text) returns boolean stable parallel safe language sql
  return exists (select from access.role_grant g
                  where g.account = whose and g.ended is null and not g.waits
                    and case walls.role() when 'user-admin' then g.state = walls.state() and g.role <> 'user-admin'
                                          when 'federal-admin' then g.state is null or g.role = 'user-admin'
                                          else false end);

-- A first role in which somebody could be the second person for others waits for another person too, though it came with an account. Where a State
-- has nobody else who could confirm it, a user administrator of the Department does: who it waits for stands with it.
alter table access.role_grant
  add column waits_for text not null default 'office' check (waits_for in ('office', 'department')),  -- or waited; 'office': whoever else gives such roles
  add constraint role_grant_stand_in_check check (waits_for = 'office' or role in ('state-director', 'state-data-admin'));

-- The Department sees and confirms what waits for it to stand in. Afterwards it sees that role still, which it answers for, and not the account.
create policy stands_in on access.role_grant for select
  using (waits_for = 'department' and (select walls.role()) = 'federal-admin');
create policy confirmed_by_department on access.role_grant for update
  using (waits_for = 'department' and waits and account <> (select walls.person()) and (select walls.role()) = 'federal-admin')
  with check (waits_for = 'department');
create policy seen_by_who_stands_in on access.account for select
  using ((select walls.role()) = 'federal-admin'
         and exists (select from access.role_grant g where g.account = account.id and g.waits_for = 'department' and g.waits and g.ended is null));

-- Whoever could confirm what others give is let in by nobody alone, not even by the exchange in somebody's name; what a set-up makes waits for nobody.
create function access.guard_first_role() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.role in ('user-admin', 'federal-admin', 'state-director', 'state-data-admin') and not new.waits
     and exists (select from access.account a where a.id = new.given_by) then
    raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_first_role before insert on access.role_grant for each row execute function access.guard_first_role();

-- Nor does the exchange confirm anything in its own name.
create or replace function access.guard_confirmation() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('monarca.role', true), '') in ('', 'migration')
     or (new.waits, new.confirmed_by) is not distinct from (old.waits, old.confirmed_by) then
    return new;
  end if;
  if new.waits or new.confirmed_by is distinct from walls.person() or to_jsonb(old) ->> tg_argv[0] = walls.person() then
    raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

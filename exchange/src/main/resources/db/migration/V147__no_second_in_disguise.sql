-- Privacy officers decide about legal demands two by two: nobody alone lets them in either (ADR 0048).
alter table access.role_grant
  drop constraint role_grant_stand_in_check,
  add constraint role_grant_stand_in_check check (waits_for = 'office' or role in ('state-director', 'state-data-admin', 'privacy-officer'));

create or replace function access.guard_first_role() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.role in ('user-admin', 'federal-admin', 'state-director', 'state-data-admin', 'privacy-officer') and not new.waits
     and exists (select from access.account a where a.id = new.given_by) then
    raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Whoever confirms is a person: not a part of the exchange by its own name, and not nobody.
create or replace function access.guard_confirmation() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('monarca.role', true), '') in ('', 'migration')
     or (new.waits, new.confirmed_by) is not distinct from (old.waits, old.confirmed_by) then
    return new;
  end if;
  if current_setting('monarca.role') = 'exchange' or walls.person() is null
     or new.waits or new.confirmed_by is distinct from walls.person() or to_jsonb(old) ->> tg_argv[0] = walls.person() then
    raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- A decision about a legal demand bears the names of those who made it: whoever proposes, and another who confirms it or sends it back.
create function oversight.guard_decision() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('monarca.role', true), '') in ('', 'migration') then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.decided is not null or new.proposed_by is distinct from walls.person() then
      raise exception 'whoever proposes says so in their own name' using errcode = 'insufficient_privilege';
    end if;
  elsif new.decided_by is distinct from old.decided_by and new.decided_by is distinct from walls.person()
     or new.lifted_by is distinct from old.lifted_by and new.lifted_by is distinct from walls.person() then
    raise exception 'whoever decides says so in their own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_decision before insert or update on oversight.demand_decision for each row execute function oversight.guard_decision();

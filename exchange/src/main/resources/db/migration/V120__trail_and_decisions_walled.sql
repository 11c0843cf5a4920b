-- The audit trail behind the second wall (ADR 0030): who read what says which children somebody looks for, and so where one may be. Everybody reads
-- what they did themselves, which a look-up and its count need; auditors read all of it, a State's privacy officers what its own people and systems did.
-- Nobody writes in another's name.
alter table audit.entry enable row level security, force row level security;
create policy exchange on audit.entry for select using ((select walls.is_exchange()));
create policy migration on audit.entry using ((select walls.is_migration()));
create policy own on audit.entry for select using (actor = (select walls.person()));
create policy audited on audit.entry for select using ((select walls.role()) = 'auditor');
create policy of_the_state on audit.entry for select
  using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy written on audit.entry for insert
  with check (actor = (select walls.person()) and role = (select walls.role()) and state is not distinct from (select walls.state()));

-- As before (V114), but that the end of the chain is read as the exchange: whoever writes an entry need not see the one before it.
create or replace function audit.chain() returns trigger language plpgsql
  set search_path = pg_catalog set enable_seqscan = off as $$
declare
  shards constant int := 64;
  locks constant int := 1096107092; -- 'AUDT', of advisory locks
  kept constant text := current_setting('monarca.audit_shard', true);
  start constant int := pg_backend_pid() % shards;
  mine int;
  working constant text := coalesce(current_setting('monarca.role', true), '');
begin
  if kept ~ '^([1-5]?[0-9]|6[0-3])$' then
    if pg_try_advisory_xact_lock(locks, kept::int) then
      mine := kept::int;
    end if;
  end if;
  if mine is null then
    for n in start .. start + shards - 1 loop
      if pg_try_advisory_xact_lock(locks, n % shards) then
        mine := n % shards;
        exit;
      end if;
    end loop;
    if mine is null then
      mine := start;
      perform pg_advisory_xact_lock(locks, mine);
    end if;
    perform set_config('monarca.audit_shard', mine::text, true);
  end if;

  perform set_config('monarca.role', 'exchange', true);
  select e.position, e.hash into new.position, new.previous
    from audit.entry e where e.shard = mine order by e.position desc limit 1;
  perform set_config('monarca.role', working, true);
  new.shard := mine;
  new.format := 1;
  new.position := coalesce(new.position, 0) + 1;
  new.previous := coalesce(new.previous, decode(repeat('00', 32), 'hex'));
  new.hash := sha256(
    '\x4501'::bytea -- E, an entry; 1, the format
    || int2send(new.shard) || int8send(new.position) || int8send(new.sequence)
    || int8send((extract(epoch from new.at) * 1000000)::bigint)
    || audit.encoded(new.request) || audit.encoded(new.actor_kind) || audit.encoded(new.actor)
    || audit.encoded(new.role) || audit.encoded(new.state) || audit.encoded(new.action)
    || audit.encoded(new.object_kind) || audit.encoded(new.object_id) || audit.encoded(new.outcome)
    || audit.encoded(new.facts::text) || new.previous);
  return new;
end $$;

-- Proposals and decisions hold what people wrote, of whatever child and State: read and written by the exchange alone, which the first wall asks before
-- it shows any of it to those who decide. A protected child's are withheld from some of these.
alter table identity.proposal enable row level security, force row level security;
create policy exchange on identity.proposal using ((select walls.is_exchange()));
create policy migration on identity.proposal using ((select walls.is_migration()));

alter table identity.decision enable row level security, force row level security;
create policy exchange on identity.decision using ((select walls.is_exchange()));
create policy migration on identity.decision using ((select walls.is_migration()));

-- Whether whoever works here sees to that account now. A role that has ended gives an administrator no say over whoever held it: they may be another
-- State's by now. One whose time is over is ended by the exchange's sweep.
create function walls.has_say_over(whose text) returns boolean stable parallel safe language sql
  return exists (select from access.role_grant g
                  where g.account = whose and g.ended is null
                    and case walls.role() when 'user-admin' then g.state = walls.state() and g.role <> 'user-admin'
                                          when 'federal-admin' then g.state is null or g.role = 'user-admin'
                                          else false end);

drop policy administered on access.account;
drop policy administered_by_department on access.account;
create policy administered on access.account for update
  using ((select walls.sees_to_accounts()) and walls.has_say_over(id));

-- What else of an account is an administrator's to see or to do.
drop policy seen on access.authenticator;
drop policy taken_away on access.authenticator;
create policy seen on access.authenticator for select using ((select walls.sees_to_accounts()) and walls.has_say_over(account));
create policy taken_away on access.authenticator for delete using ((select walls.sees_to_accounts()) and walls.has_say_over(account));

drop policy seen on access.recovery_code;
drop policy taken_away on access.recovery_code;
create policy seen on access.recovery_code for select using ((select walls.sees_to_accounts()) and walls.has_say_over(account));
create policy taken_away on access.recovery_code for delete using ((select walls.sees_to_accounts()) and walls.has_say_over(account));

drop policy seen on access.passkey;
drop policy taken_away on access.passkey;
create policy seen on access.passkey for select using ((select walls.sees_to_accounts()) and walls.has_say_over(account));
create policy taken_away on access.passkey for delete using ((select walls.sees_to_accounts()) and walls.has_say_over(account));

drop policy seen on access.federated_identity;
drop policy taken_away on access.federated_identity;
create policy seen on access.federated_identity for select using ((select walls.sees_to_accounts()) and walls.has_say_over(account));
create policy taken_away on access.federated_identity for delete using ((select walls.sees_to_accounts()) and walls.has_say_over(account));

drop policy seen on access.personal_token;
drop policy taken_away on access.personal_token;
create policy seen on access.personal_token for select using ((select walls.sees_to_accounts()) and walls.has_say_over(account));
create policy taken_away on access.personal_token for delete using ((select walls.sees_to_accounts()) and walls.has_say_over(account));

drop policy entered on access.training;
create policy entered on access.training for insert
  with check ((select walls.sees_to_accounts()) and account <> (select walls.person()) and walls.has_say_over(account));

-- The trail proves itself (ADR 0039): every entry holds the hash of the one before it, and a hash over all that it says. There are 64 chains,
-- so that nobody waits for anybody else's transaction to end; each runs on for ever. Whoever inserts has no say in any of it.

-- A text as it is hashed: its length in bytes, then its bytes; what is absent has the length -1, so it is not the same as what is empty.
create function audit.encoded(said text) returns bytea stable parallel safe language sql
  return case when said is null then '\xffffffff'::bytea
              else int4send(octet_length(convert_to(said, 'UTF8'))) || convert_to(said, 'UTF8') end;

alter table audit.entry rename to unchained;
alter sequence audit.entry_sequence_seq rename to unchained_sequence_seq;
alter table audit.unchained drop constraint entry_pkey;
drop index audit.entry_of_object, audit.entry_of_actor, audit.entry_of_look_ups;

create table audit.entry (
  sequence    bigint generated always as identity,
  at          timestamptz not null,
  request     text,                 -- number of the request; absent in background work
  actor_kind  text not null check (actor_kind in ('PERSON', 'SYSTEM', 'EXCHANGE')),
  actor       text not null,        -- account, client or part of the exchange; never a name
  role        text not null,
  state       text,                 -- the actor's State
  action      text not null check (action ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  object_kind text not null check (object_kind ~ '^[a-z][a-z-]*$'),
  object_id   text,
  outcome     text not null check (outcome in ('done', 'refused')),
  facts       jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  shard       smallint not null check (shard between 0 and 63),
  format      smallint not null check (format between 1 and 255), -- how the hash was made
  position    bigint not null check (position > 0), -- in its chain, from 1 on without a gap
  previous    bytea not null check (octet_length(previous) = 32), -- hash of the entry before it; zeros for the first
  hash        bytea not null check (octet_length(hash) = 32)
);
-- Before the entries that are there already come in: each of them is looked for.
create unique index entry_in_chain on audit.entry (shard, position);

-- A transaction has one shard to itself until it ends: the one it holds, else the first that is free. When another may have it, what was written is
-- there to be read, so a chain never forks; and who holds one waits for none, so nobody waits in a circle. Only where all are taken does somebody wait.
-- Without `enable_seqscan = off` a plan made while there are few entries would read all of them when there are many.
create function audit.chain() returns trigger language plpgsql
  set search_path = pg_catalog set enable_seqscan = off as $$
declare
  shards constant int := 64;
  locks constant int := 1096107092; -- 'AUDT', of advisory locks
  kept constant text := current_setting('monarca.audit_shard', true);
  start constant int := pg_backend_pid() % shards;
  mine int;
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

  select e.position, e.hash into new.position, new.previous
    from audit.entry e where e.shard = mine order by e.position desc limit 1;
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

create trigger chain before insert on audit.entry for each row execute function audit.chain();

-- What was written before there was a chain is held by it from now on, as it was found.
insert into audit.entry (sequence, at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
  overriding system value
  select sequence, at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts
    from audit.unchained order by sequence;
select setval(pg_get_serial_sequence('audit.entry', 'sequence'), last_value, is_called) from audit.unchained_sequence_seq;

-- As before (V087), of the new table.
create or replace function walls.looks_up() returns boolean stable parallel safe language sql
  return exists (select from audit.entry
                  where sequence = nullif(current_setting('monarca.look_up', true), '')::bigint
                    and xmin = pg_current_xact_id()::xid
                    and actor = walls.person() and object_kind = 'child' and outcome = 'done');
drop table audit.unchained;

alter table audit.entry add primary key (sequence);
create index entry_of_object on audit.entry (object_kind, object_id, sequence);
create index entry_of_actor on audit.entry (actor, sequence);
create index entry_of_look_ups on audit.entry (actor, at)
  where action in ('child.view', 'child.history', 'child.search', 'child.more');

grant select on audit.entry to ${service};
grant insert (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts) on audit.entry to ${service};

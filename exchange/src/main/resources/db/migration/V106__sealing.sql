-- Keys under which values that say too much are sealed, and what students' records keep sealed (ADR 0035).
create schema sealing;
grant usage on schema sealing to ${service};

-- Of each scope (a State, or a part of the exchange) one key is current; those before it are destroyed once nothing is under them.
create table sealing.data_key (
  number     integer generated always as identity primary key,
  scope      text not null check (scope <> ''),
  outer_key  text not null,          -- name of the key outside the database that wraps it
  wrapped    bytea,                  -- absent once it was destroyed
  made       timestamptz not null,
  superseded timestamptz,            -- since when nothing is sealed under it any more
  retired    timestamptz,
  check ((wrapped is null) = (retired is not null)),
  check ((retired is not null) <= (superseded is not null))
);
create unique index data_key_current on sealing.data_key (scope) where superseded is null;
grant select, insert, update (outer_key, wrapped, superseded, retired) on sealing.data_key to ${service};

-- Scopes whose values are being sealed anew: how far that is.
create table sealing.resealing (
  scope      text primary key,
  holder     text not null default '',   -- whose values come next
  place      text not null default '',   -- behind which
  begun      timestamptz not null,
  rest_until timestamptz                 -- a step failed
);
grant select, insert, delete, update (holder, place, begun, rest_until) on sealing.resealing to ${service};

alter table sealing.data_key enable row level security, force row level security;
create policy exchange on sealing.data_key using ((select walls.is_exchange()));
create policy migration on sealing.data_key using ((select walls.is_migration()));
alter table sealing.resealing enable row level security, force row level security;
create policy exchange on sealing.resealing using ((select walls.is_exchange()));
create policy migration on sealing.resealing using ((select walls.is_migration()));

-- The elements of `sealed.csv` stand in no row of `rows`, but sealed beside it: JSON as there, bound to State, record, kind, telling and digest.
-- Where there are any the digest is keyed, by the same key.
alter table students.version
  add column sealed bytea,
  add column key    integer,
  add check ((sealed is null) = (key is null));
alter table students.version alter column sealed set storage external;

-- What was said is never changed: it may be sealed, once it is not, and anew under another key.
create function students.seal_only() returns trigger language plpgsql as $$
begin
  if new.key is null or new.key is not distinct from old.key
     or (case when old.key is null then not old.rows @> new.rows else old.rows <> new.rows end) then
    raise exception 'a version is never changed, only sealed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger seal_only before update of rows, digest, sealed, key on students.version
  for each row execute function students.seal_only();
grant update (rows, digest, sealed, key) on students.version to ${service};

-- What is kept in clear is sealed once the service runs.
insert into sealing.resealing (scope, begun) select distinct state, now() from students.source;

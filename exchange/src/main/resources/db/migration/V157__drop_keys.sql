-- The keys by which States' systems come to the SFTP drop (ADR 0064): public keys of SSH. Several stand beside each other, so that one is replaced without a
-- moment in which none is good. They are ended, never removed, so that a key which was ended never comes back.
create table access.drop_key (
  id           bigint generated always as identity primary key,
  state        text collate "C" not null,
  name         text        not null check (char_length(name) between 1 and 100), -- by which people know it
  kind         text        not null,
  body         text        not null,  -- the key as it goes over the wire, in Base64
  fingerprint  text collate "C" not null check (fingerprint like 'SHA256:%'),
  added        timestamptz not null,
  added_by     text,                  -- account; absent for what a set-up made
  waits        boolean     not null,
  confirmed_by text,                  -- account; absent while it waits, and where nobody had to
  used         timestamptz,           -- last use, to the minute; absent before the first
  ended        timestamptz,
  ended_by     text,
  unique (state, fingerprint),
  check ((ended is null) = (ended_by is null)),
  constraint drop_key_two_people_check check (confirmed_by is null or not waits and confirmed_by <> added_by)
);
grant select, insert, update (waits, confirmed_by, used, ended, ended_by) on access.drop_key to ${service};
create trigger guard_confirmation before update on access.drop_key for each row execute function access.guard_confirmation('added_by');

-- A State's data administrators add and end, another of them or the director confirms.
alter table access.drop_key enable row level security, force row level security;
create policy exchange on access.drop_key using ((select walls.is_exchange()));
create policy migration on access.drop_key using ((select walls.is_migration()));
create policy own on access.drop_key for select
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));
create policy added on access.drop_key for insert
  with check ((select walls.role()) = 'state-data-admin' and state = (select walls.state()) and waits and added_by = (select walls.person()));
create policy changed on access.drop_key for update
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));

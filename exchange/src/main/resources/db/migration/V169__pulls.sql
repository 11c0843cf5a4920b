-- Addresses from which the exchange fetches what a State's system cannot send (ADR 0072). Added by one person and confirmed by another, ended and never removed.
create schema pulls;
grant usage on schema pulls to ${service};

create table pulls.source (
  id            bigint generated always as identity primary key,
  state         text collate "C" not null,
  url           text        not null check (char_length(url) between 1 and 500),
  sign_in       text        not null check (sign_in in ('none', 'basic', 'bearer', 'header')),
  sign_in_name  text        check (char_length(sign_in_name) <= 100), -- of the user, or of the header
  mapping       text,                      -- by which tables are read; absent of what says itself how
  days          text        check (days ~ '^1?2?3?4?5?6?7?$' and days <> ''), -- of the week, Monday first, at that hour of the State's zone
  hour          smallint    check (hour between 0 and 23),
  every         smallint    check (every in (1, 2, 3, 4, 6, 8, 12)),          -- or every so many hours
  added         timestamptz not null,
  added_by      text,                      -- account; absent for what a set-up made
  waits         boolean     not null,
  confirmed_by  text,                      -- account; absent while it waits, and where nobody had to
  ended         timestamptz,
  ended_by      text,
  due           timestamptz,               -- fetched from then on; absent while it waits
  try_asked     timestamptz,               -- somebody wants it tried, and nothing kept
  tries         int         not null default 0, -- that failed since it was last fetched at its time
  unsettled     int         not null default 0, -- attempts in a row of which nobody noted what became
  fence         bigint      not null default 0, -- rises with each attempt, and with each change: what was begun before says nothing any more
  lease_until   timestamptz,
  failures      int         not null default 0, -- in a row
  fetched       timestamptz,               -- the last time that went well, whether there was something new or not
  failed        timestamptz,               -- the last attempt that failed,
  outcome       text,                      -- and what came of it: a code
  told          timestamptz,               -- its State was told that it fails; absent again once it works
  etag          text,                      -- what the system said of the file that was taken last,
  modified      text,
  read_by       int,                       -- and the version of the mapping that it was read by
  check ((days is null) = (hour is null) and (days is null) = (every is not null)),
  check ((sign_in_name is not null) = (sign_in in ('basic', 'header'))),
  check ((ended is null) = (ended_by is null)),
  check (ended is not null or (due is null) = waits),
  constraint source_two_people_check check (confirmed_by is null or not waits and confirmed_by <> added_by)
);
create unique index source_once on pulls.source (state, url) where ended is null;
create index source_ended on pulls.source (state, ended) where ended is not null;
create index source_due on pulls.source (due) where ended is null and not waits;
create index source_held on pulls.source (state, lease_until) where lease_until is not null;
create trigger guard_confirmation before update on pulls.source for each row execute function access.guard_confirmation('added_by');

-- By what the exchange signs in there.
create table pulls.secret (
  source bigint primary key references pulls.source (id),
  id     uuid        not null unique,      -- the place it is bound to: another with each secret
  state  text collate "C" not null,
  value  bytea       not null,             -- sealed
  sealed integer     not null              -- number of the key
);
create index secret_sealed on pulls.secret (state, id) include (sealed);

-- What came of each attempt.
create table pulls.attempt (
  id         uuid primary key,
  source     bigint      not null references pulls.source (id),
  state      text collate "C" not null,
  dry_run    boolean     not null,
  begun      timestamptz not null,
  finished   timestamptz not null,
  outcome    text        not null,         -- a code
  ended_well boolean     not null,
  bytes      bigint,
  submission uuid,                         -- that it came to
  again      timestamptz,                  -- when it is tried again, before its time
  check ((submission is null) = (bytes is null)),
  check (submission is null or ended_well)
);
create index attempt_of_source on pulls.attempt (source, finished desc);
create index attempt_finished on pulls.attempt (finished);

grant select, insert, update (sign_in, sign_in_name, mapping, days, hour, every, waits, confirmed_by, ended, ended_by, due, try_asked, tries, unsettled, fence, lease_until,
                              failures, fetched, failed, outcome, told, etag, modified, read_by) on pulls.source to ${service};
grant select, insert, delete, update (id, value, sealed) on pulls.secret to ${service};
grant select, insert, delete on pulls.attempt to ${service};

-- A State's data administrators add, change and end, another of them or the director confirms; both see what came. Secrets are the exchange's alone.
alter table pulls.source enable row level security, force row level security;
create policy exchange on pulls.source using ((select walls.is_exchange()));
create policy migration on pulls.source using ((select walls.is_migration()));
create policy own on pulls.source for select
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));
create policy added on pulls.source for insert
  with check ((select walls.role()) = 'state-data-admin' and state = (select walls.state()) and waits and added_by = (select walls.person()));
create policy changed on pulls.source for update
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));

alter table pulls.secret enable row level security, force row level security;
create policy exchange on pulls.secret using ((select walls.is_exchange()));
create policy migration on pulls.secret using ((select walls.is_migration()));

alter table pulls.attempt enable row level security, force row level security;
create policy exchange on pulls.attempt using ((select walls.is_exchange()));
create policy migration on pulls.attempt using ((select walls.is_migration()));
create policy own on pulls.attempt for select
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));

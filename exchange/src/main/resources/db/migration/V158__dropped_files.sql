-- Files that States' systems put into the SFTP drop (ADR 0064), from the first byte to their receipt. The bytes lie in a spool folder of the machine that took
-- them, under the row's number, until the ledger of submissions has them.
create table intake.dropped (
  id         uuid primary key,
  state      text collate "C" not null,
  sender     text not null,              -- the system, as submissions name it
  name       text collate "C" not null,  -- as the sender called it; never a path on any disk
  spool      uuid not null,              -- the folder in which it lies
  lies       uuid not null default gen_random_uuid(), -- under this number there; another one each time it is begun from the first byte
  opening    uuid not null default gen_random_uuid(), -- the last; only whoever opened it then may say that it is whole
  status     text not null check (status in ('arriving', 'ready', 'taken', 'refused')),
  whole      boolean not null,           -- its sender closed it, and has not opened it again
  bytes      bigint,                     -- when it was last closed
  changed    timestamptz not null,       -- last opened, closed or renamed
  ready      timestamptz,                -- when it had come whole under a final name
  turn       bigint,                     -- among those that came whole: clocks of several services differ, and go back
  seen       timestamptz not null default now(), -- when the service in whose spool it lies last knew of it
  tries      int not null default 0,     -- that failed
  rests      timestamptz,                -- not tried again before: its State has sent as much as it may within a day, or taking it failed
  settled    timestamptz,
  submission uuid references intake.submission (id),
  refusal    text,
  sha256     text,                       -- of what was refused; absent where it was lost
  gone       text[] not null default '{}', -- of what stands in out/ beside it: what its State has removed
  check ((status = 'arriving') = (ready is null)),
  check (status = 'arriving' or turn is not null),
  check ((status in ('taken', 'refused')) = (settled is not null)),
  check ((status = 'taken') = (submission is not null)),
  check ((status = 'refused') = (refusal is not null))
);
create unique index dropped_arriving on intake.dropped (state, spool, name) where status = 'arriving';
create index dropped_ready on intake.dropped (spool, turn) where status = 'ready';
create index dropped_of_state on intake.dropped (state, name, turn desc);
create index dropped_settled on intake.dropped (settled) where settled is not null;
create index dropped_left on intake.dropped (changed) where status = 'arriving';
create index dropped_unseen on intake.dropped (seen) where status = 'ready';
create sequence intake.dropped_turn;
grant usage on sequence intake.dropped_turn to ${service};

grant select, insert, delete, update (name, lies, opening, status, whole, bytes, changed, ready, turn, seen, tries, rests, settled, submission, refusal, sha256, gone) on intake.dropped to ${service};
alter table intake.dropped enable row level security, force row level security;
create policy own on intake.dropped
  using ((select walls.is_exchange()) or (select walls.role()) = 'state-system' and state = (select walls.state()));
create policy migration on intake.dropped using ((select walls.is_migration()));

-- What States' systems say of one child at a time, and are answered at once (ADR 0067). All that a State says so within a day is one submission of the
-- form 'live': it has no bytes, counts what was said, and is done at every moment.
alter table intake.submission
  alter column sha256 drop not null,
  drop constraint submission_bytes_check,
  add constraint submission_bytes_check check (bytes > 0 or form = 'live' and bytes = 0),
  add constraint submission_live_check check ((form = 'live') = (sha256 is null) and (form <> 'live' or status = 'done' and not dry_run));

-- Its identifier is the exchange's: a State that uses the same one for a file is not held up by it.
drop index intake.submission_identifier;
create unique index submission_identifier on intake.submission (state, submission_id) where not dry_run and status <> 'rejected' and form <> 'live';
create unique index submission_live on intake.submission (state, submission_id) where form = 'live';

-- Who loads much makes room for them while they speak.
create index submission_live_last on intake.submission (finished) where form = 'live';

-- The last outcome of the day stands; it has a time of its own, for a day is long.
alter table intake.outcome add column at timestamptz; -- of what was said one child at a time
grant update (outcome, exchange_id, at) on intake.outcome to ${service};

-- So has a refusal, for the same reason: what is older than it does not mend it.
alter table intake.refused add column at timestamptz;
update intake.refused set at = received from intake.submission where id = latest;
alter table intake.refused alter column at set not null;
grant update (at) on intake.refused to ${service};

-- At several moments of one submission something may be said.
alter table students.telling drop constraint telling_submission_key;
create unique index telling_said on students.telling (submission, moment, received);

-- Requests by the key that their sender gave them, so that each is done once: what was asked, and what was answered, sealed. Written in the transaction
-- of what they brought; removed a day later.
create table intake.live_request (
  state   text        not null,
  client  text        not null,                            -- the system that sent it
  key     text        collate "C" not null check (length(key) between 1 and 255),
  at      timestamptz not null,
  status  int         not null check (status between 200 and 599),
  answer  bytea       not null,                            -- sealed, bound to the row: SHA-256 of method, address and body, and what was answered
  sealed  integer     not null,                            -- number of the key
  primary key (client, key)
);
create index live_request_by_time on intake.live_request (at);
create index live_request_sealed on intake.live_request (state, client, key) include (sealed);
grant select, insert, delete, update (answer, sealed) on intake.live_request to ${service};

alter table intake.live_request enable row level security, force row level security;
create policy exchange on intake.live_request using ((select walls.is_exchange()));
create policy migration on intake.live_request using ((select walls.is_migration()));

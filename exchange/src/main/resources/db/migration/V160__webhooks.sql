-- Addresses at which States' systems hear that one of their submissions has come to rest (ADR 0068). Added by one person and confirmed by another, ended and
-- never removed.
create schema webhooks;
grant usage on schema webhooks to ${service};

create table webhooks.address (
  id           bigint generated always as identity primary key,
  state        text collate "C" not null,
  url          text        not null check (char_length(url) between 1 and 500),
  added        timestamptz not null,
  added_by     text,                      -- account; absent for what a set-up made
  waits        boolean     not null,
  confirmed_by text,                      -- account; absent while it waits, and where nobody had to
  ended        timestamptz,
  ended_by     text,
  stopped      timestamptz,               -- it said that nobody listens there any more (410); a test that arrives takes it up again
  failures     int         not null default 0, -- attempts in a row that failed, of whatever message
  rests        timestamptz,               -- nothing but a test is sent there before
  arrived      timestamptz,               -- the last message that was taken
  failed       timestamptz,               -- the last attempt that failed,
  answer       text,                      -- and what came of it: a code
  told         timestamptz,               -- its State was told that nothing arrives; absent again once something does
  check ((ended is null) = (ended_by is null)),
  constraint address_two_people_check check (confirmed_by is null or not waits and confirmed_by <> added_by)
);
create index address_ended on webhooks.address (state, ended) where ended is not null;
create unique index address_once on webhooks.address (state, url) where ended is null;
create trigger guard_confirmation before update on webhooks.address for each row execute function access.guard_confirmation('added_by');

-- What messages are signed by: the current one, and former ones until their time is over.
create table webhooks.secret (
  id      uuid primary key,
  address bigint      not null references webhooks.address (id),
  state   text collate "C" not null,
  made    timestamptz not null,
  until   timestamptz,                    -- signs until then; absent of the current one
  value   bytea       not null,           -- sealed, bound to the row
  sealed  integer     not null            -- number of the key
);
create unique index secret_current on webhooks.secret (address) where until is null;
create index secret_former on webhooks.secret (until) where until is not null;
create index secret_sealed on webhooks.secret (state, id) include (sealed);

-- Messages: each one is for one address, written in the transaction of what it tells of.
create table webhooks.message (
  id          uuid primary key,           -- what the receiver knows it by, whichever attempt arrives
  address     bigint      not null references webhooks.address (id),
  state       text collate "C" not null,
  kind        text        not null check (kind in ('submission.done', 'submission.rejected', 'submission.waiting', 'submission.rehearsed', 'webhook.test')),
  submission  uuid,                       -- absent of a test
  body        text        not null,       -- ids and counts
  written     timestamptz not null,
  until       timestamptz not null,       -- not sent any more from then on
  status      text        not null default 'pending' check (status in ('pending', 'arrived', 'dead')),
  reason      text check (reason in ('gave-up', 'gone', 'ended')),
  due         timestamptz not null,
  attempts    int         not null default 0,
  fence       bigint      not null default 0,
  lease_until timestamptz,
  tried       timestamptz,                -- last
  answer      text,                       -- of the last attempt: a code
  finished    timestamptz,
  check ((kind = 'webhook.test') = (submission is null)),
  check ((status = 'dead') = (reason is not null)),
  check ((status = 'pending') = (finished is null))
);
create index message_pending on webhooks.message (address, due, id) where status = 'pending';
create index message_test on webhooks.message (address) where status = 'pending' and kind = 'webhook.test';
create index message_held on webhooks.message (address, lease_until) where lease_until is not null;
create index message_held_state on webhooks.message (state, lease_until) where lease_until is not null;
create index message_late on webhooks.message (until) where status = 'pending';
create index message_of_address on webhooks.message (address, written desc);
create index message_finished on webhooks.message (finished) where finished is not null;

grant select, insert, update (waits, confirmed_by, ended, ended_by, stopped, failures, rests, arrived, failed, answer, told) on webhooks.address to ${service};
grant select, insert, delete, update (until, value, sealed) on webhooks.secret to ${service};
grant select, insert, delete, update (status, reason, due, until, attempts, fence, lease_until, tried, answer, finished) on webhooks.message to ${service};

-- A State's data administrators add and end, another of them or the director confirms; both see what was sent. Secrets are the exchange's alone.
alter table webhooks.address enable row level security, force row level security;
create policy exchange on webhooks.address using ((select walls.is_exchange()));
create policy migration on webhooks.address using ((select walls.is_migration()));
create policy own on webhooks.address for select
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));
create policy added on webhooks.address for insert
  with check ((select walls.role()) = 'state-data-admin' and state = (select walls.state()) and waits and added_by = (select walls.person()));
create policy changed on webhooks.address for update
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));

alter table webhooks.secret enable row level security, force row level security;
create policy exchange on webhooks.secret using ((select walls.is_exchange()));
create policy migration on webhooks.secret using ((select walls.is_migration()));

alter table webhooks.message enable row level security, force row level security;
create policy exchange on webhooks.message using ((select walls.is_exchange()));
create policy migration on webhooks.message using ((select walls.is_migration()));
create policy own on webhooks.message for select
  using ((select walls.role()) in ('state-data-admin', 'state-director') and state = (select walls.state()));

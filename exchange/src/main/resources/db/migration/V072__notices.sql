-- What is told to people by e-mail: the outbox, what became of each mail, addresses that fail, what people chose. See notices/package-info.java.
create schema notices;
grant usage on schema notices to ${service};

create table notices.preference (
  person   text primary key,
  delivery text not null check (delivery in ('at-once', 'digest', 'none')),
  language text not null check (language in ('en', 'es')),
  changed  timestamptz not null
);
grant select, insert, update (delivery, language, changed) on notices.preference to ${service};

create table notices.notice (
  id          uuid primary key,
  kind        text not null,
  receiver    text not null,                -- an account
  -- ids and counts, nothing else: a number of 9 digits at most, or a UUID
  ids         jsonb not null check (
    jsonb_typeof(ids) = 'object'
    and not jsonb_path_exists(ids, '$.* ? (@.type() != "string" || !(@ like_regex "^([0-9]{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"))')),
  written     timestamptz not null,
  -- waits for the receiver's digest instead of being a mail of its own
  gathered    boolean not null,
  digest      uuid references notices.notice (id),
  digest_day  date,
  -- given at the first attempt, kept over all others, so that receivers can tell a repetition
  message_id  text unique,
  status      text not null default 'pending' check (status in ('pending', 'delivered', 'dead')),
  reason      text,
  due         timestamptz not null,
  attempts    int not null default 0,
  -- who is at work on it, and until when nobody else may be; the fence refuses a worker who was given up
  lease_until timestamptz,
  fence       bigint not null default 0,
  finished    timestamptz,
  check ((status = 'dead') = (reason is not null)),
  check ((status = 'pending') = (finished is null)),
  check ((kind = 'digest') = (digest_day is not null)),
  check (gathered or digest is null)
);
create unique index notice_digest_a_day on notices.notice (receiver, digest_day) where digest_day is not null;
create index notice_due on notices.notice (due, id) where status = 'pending';
create index notice_newest on notices.notice (receiver, written desc, id);
create index notice_of_digest on notices.notice (digest) where digest is not null;
grant select, insert on notices.notice to ${service};
grant update (digest, message_id, status, reason, due, attempts, lease_until, fence, finished) on notices.notice to ${service};

-- The delivery log: each time a mail was handed to a mail server, and what it answered; insert only.
create table notices.attempt (
  id      bigint generated always as identity primary key,
  notice  uuid not null references notices.notice (id),
  number  int not null,
  at      timestamptz not null,
  outcome text not null check (outcome in ('delivered', 'later', 'refused', 'bounced')),
  answer  text not null check (length(answer) <= 300)  -- without addresses
);
create index attempt_of_notice on notices.attempt (notice, id);
grant select, insert on notices.attempt to ${service};

-- Addresses that came back. From the second time on no mail goes there until the person asks for it.
create table notices.failing (
  receiver text primary key,                -- an account
  state    text,                            -- postal code of its State
  bounces  int not null check (bounces > 0),
  since    timestamptz not null,
  last     timestamptz not null,
  notice   uuid not null references notices.notice (id),
  answer   text not null
);
create index failing_of_state on notices.failing (state, last);
grant select, insert, update, delete on notices.failing to ${service};

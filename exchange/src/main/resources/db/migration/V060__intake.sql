-- What States send: the bytes as they came, the ledger of their steps, verdicts and receipts. See intake/package-info.java.
create schema intake;

create table intake.submission (
  id            uuid primary key,
  state         text not null,
  sender        text not null,
  form          text not null,
  dry_run       boolean not null,
  bytes         bigint not null check (bytes > 0),
  sha256        bytea not null check (length(sha256) = 32),
  received      timestamptz not null,
  status        text not null default 'received' check (status in ('received', 'checking', 'applying', 'waiting', 'done', 'rejected')),
  -- what its header says, once that is read
  submission_id text,
  mode          text check (mode in ('delta', 'full')),
  announced     bigint not null default 0,
  -- how far it is: students examined, accepted children applied
  examined      bigint not null default 0,
  applied       bigint not null default 0,
  started       timestamptz,
  finished      timestamptz,
  -- the receipt
  accepted      bigint not null default 0,
  rejected      bigint not null default 0,
  unchanged     bigint not null default 0,
  withdrawn     bigint not null default 0,
  known         bigint not null default 0,
  new           bigint not null default 0,
  review        bigint not null default 0,
  -- a full list that leaves out too many children
  withdraw      bigint,
  living        bigint,
  waiting_since timestamptz,
  confirmed     boolean not null default false,
  -- who is at work on it, and until when nobody else may be; the fence refuses a worker who was given up
  lease_until   timestamptz,
  fence         bigint not null default 0,
  -- the lease is a rest between two attempts: nobody is at work
  resting       boolean not null default false,
  attempts      int not null default 0,
  -- the same bytes are the same submission; read as another form they are another
  unique (state, sha256, form, dry_run),
  check ((status = 'waiting') <= (withdraw is not null))
);

-- An identifier is used up by the first submission that was not rejected; a dry run does not use it up.
create unique index submission_identifier on intake.submission (state, submission_id) where not dry_run and status <> 'rejected';
create index submission_open on intake.submission (received) where status in ('received', 'checking', 'applying', 'waiting');
create index submission_newest on intake.submission (state, received desc, id);

create table intake.content (
  submission uuid not null references intake.submission on delete cascade,
  part       int not null,
  bytes      bytea not null,
  primary key (submission, part)
);

-- The bytes are packed already.
alter table intake.content alter column bytes set storage external;

create table intake.finding (
  submission       uuid not null references intake.submission on delete cascade,
  id               bigint generated always as identity,
  file             text not null,
  line             bigint not null,
  "column"         bigint,
  state_student_id text,
  record           text,
  element          text,
  value            text,
  problem          text not null,
  details          jsonb not null,
  primary key (submission, id)
);

create table intake.outcome (
  submission       uuid not null references intake.submission on delete cascade,
  state_student_id text collate "C" not null,
  outcome          text not null check (outcome in ('known', 'new', 'review', 'withdrawn')),
  exchange_id      bigint,
  primary key (submission, state_student_id)
);

-- Only a dry run, which stored nothing, is ever forgotten.
create function intake.keep_what_counts() returns trigger language plpgsql as $$
begin
  if not old.dry_run then
    raise exception 'a submission is never removed from the ledger';
  end if;
  return old;
end $$;

create trigger keep_what_counts before delete on intake.submission
  for each row execute function intake.keep_what_counts();

grant usage on schema intake to ${service};
grant select, insert, delete on intake.submission to ${service};
grant update (status, submission_id, mode, announced, examined, applied, started, finished, accepted, rejected, unchanged, withdrawn,
              known, new, review, withdraw, living, waiting_since, confirmed, lease_until, fence, resting, attempts)
  on intake.submission to ${service};
grant select, insert on intake.content, intake.finding, intake.outcome to ${service};

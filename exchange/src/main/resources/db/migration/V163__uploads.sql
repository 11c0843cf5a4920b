-- Files that are sent in several goes (ADR 0069), from the first byte until they are submissions, and for a time afterwards. What is acknowledged is
-- committed: whichever process hears of it next goes on from there.
create table intake.upload (
  id         uuid primary key,
  state      text collate "C" not null,
  sender     text not null,               -- the system or the person, as submissions name them
  role       text not null,               -- in which the person sends it
  role_grant bigint,
  metadata   text not null,               -- as the sender wrote it
  length     bigint not null check (length > 0),
  received   bigint not null default 0 check (received between 0 and length),
  writer     uuid,                        -- the last request that came with bytes: only it may add to them
  begun      timestamptz not null,
  expires    timestamptz,                 -- absent for what has come whole and is no submission yet: that does not expire
  tries      int not null default 0,      -- to hand it to the ledger, that failed
  rests      timestamptz,                 -- not tried again before
  settled    timestamptz,
  submission uuid references intake.submission (id) on delete cascade, -- a dry run is forgotten
  refusal    text,
  untold     boolean not null default false, -- that it is through: who sent it from a page may have left it
  check ((expires is null) = (received = length and settled is null)),
  check ((settled is null) = (submission is null and refusal is null)),
  check (submission is null or refusal is null)
);
create index upload_of_sender on intake.upload (state, sender);
create index upload_whole on intake.upload (begun) where expires is null;
create index upload_over on intake.upload (expires) where expires is not null;
create index upload_untold on intake.upload (settled) where untold;
create index upload_submission on intake.upload (submission) where submission is not null;

grant select, insert, delete, update (received, writer, expires, tries, rests, settled, submission, refusal, untold) on intake.upload to ${service};
alter table intake.upload enable row level security, force row level security;
create policy own on intake.upload
  using ((select walls.is_exchange()) or state = (select walls.state()) and sender = (select walls.person()));
create policy migration on intake.upload using ((select walls.is_migration()));

-- The bytes, in parts as they came, until they are a submission's.
create table intake.upload_part (
  upload uuid not null references intake.upload (id) on delete cascade,
  at     bigint not null check (at >= 0), -- how many bytes come before it
  bytes  bytea not null,                  -- sealed, bound to the row
  sealed int not null,                    -- number of the key
  primary key (upload, at)
);
alter table intake.upload_part alter column bytes set storage external;
grant select, insert, delete, update (bytes, sealed) on intake.upload_part to ${service};
alter table intake.upload_part enable row level security, force row level security;
create policy exchange on intake.upload_part using ((select walls.is_exchange()));
create policy migration on intake.upload_part using ((select walls.is_migration()));

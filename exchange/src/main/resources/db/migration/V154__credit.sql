-- Credits are computed when a record is read (ADR 0007): only what people say of rules is kept (org.monarca.exchange.credit).
create schema credit;
grant usage on schema credit to ${service};

-- What a State asks for a diploma, as somebody read it in its official text. Versions are added, never changed; the latest that is in force holds.
create table credit.plan (
  id          bigint generated always as identity primary key,
  state       text not null,
  program     text not null check (char_length(program) between 1 and 100),
  classes     text not null check (char_length(classes) between 3 and 20),
  version     integer not null check (version > 0),
  total       numeric(5, 2) not null check (total > 0),
  algebra_one boolean not null,
  lines       jsonb not null, -- in order: name of the requirement, credits in Carnegie units
  source      text not null check (char_length(source) between 5 and 300),
  read_on     date not null, -- when the source was read
  in_force    date not null,
  ended       boolean not null, -- from that day on the State has no word of its own
  entered     timestamptz not null,
  entered_by  text not null,
  unique (state, program, classes, version)
);
grant select, insert on credit.plan to ${service};

-- Which course of SCED a State means by a title. Versions are added, never changed; the latest holds.
create table credit.course_mapping (
  id         bigint generated always as identity primary key,
  state      text not null,
  title_key  text not null check (char_length(title_key) between 1 and 100),
  version    integer not null check (version > 0),
  title      text not null, -- as a State sent it
  sced       text check (sced ~ '^\d{5}$'), -- none where the proposal was rejected, or the word taken back
  outcome    text not null check (outcome in ('confirmed', 'rejected', 'undone')),
  entered    timestamptz not null,
  entered_by text not null,
  unique (state, title_key, version),
  check ((outcome = 'confirmed') = (sced is not null))
);
grant select, insert on credit.course_mapping to ${service};

-- Transcripts that were issued: what is needed to say so to whoever holds one, and nothing that is in it.
create table credit.transcript (
  id          bigint generated always as identity primary key,
  code        bytea not null unique check (length(code) = 32), -- digest of the check code
  exchange_id bigint not null,
  sources     bigint[] not null, -- the records that it was made of
  sight       text not null check (char_length(sight) between 4 and 40), -- how much of the child its maker saw: papers of one sight can stand for each other
  content     bytea not null check (length(content) = 32), -- digest of what is printed
  figures     bytea not null check (length(figures) = 32), -- digest of its code and its sum of credits
  file        bytea not null check (length(file) = 32), -- digest of the file, to the byte
  state       text, -- of the office; none of a child that was protected
  issued      timestamptz not null,
  issued_by   text not null
);
create index transcript_of_child on credit.transcript (exchange_id, id);
create index transcript_of_records on credit.transcript using gin (sources);
grant select, insert on credit.transcript to ${service};
alter table credit.transcript enable row level security, force row level security;
create policy exchange on credit.transcript using ((select walls.is_exchange()));
create policy migration on credit.transcript using ((select walls.is_migration()));

-- What States say of their children: who said what, when. See students/package-info.java for the rules.
create schema students;

create type students.record_kind as enum
  ('student', 'alternate_id', 'qualifying_move', 'enrollment', 'course', 'assessment', 'immunization');

-- One State's record of one child. What was said before the floor, and was never seen alive, is history:
-- the floor is the latest withdrawal, or the latest full list that told all there was to tell.
create table students.source (
  id               bigint generated always as identity primary key,
  state            text not null check (state ~ '^[A-Z]{2}$'),
  state_student_id text collate "C" not null check (state_student_id <> ''),
  floor            timestamptz not null default '-infinity',
  floor_received   timestamptz not null default '-infinity',
  unique (state, state_student_id)
) with (fillfactor = 90);

-- One version of the student's own elements (kind student, no key) or of one child row. Never changed but for
-- `current` (this is what the State says now) and `as_of` (the latest moment at which the State said just this).
-- No foreign key to the source: it would be looked up for each of millions of rows, and nobody may remove a source.
create table students.version (
  source_id      bigint not null,
  id             bigint generated always as identity,
  kind           students.record_kind not null,
  record_key     text collate "C" not null,
  action         text not null check (action in ('I', 'U', 'D', '', 'absent')),
  removed        boolean not null,
  current        boolean not null,
  moment         timestamptz not null,
  received       timestamptz not null,
  as_of          timestamptz not null,
  as_of_received timestamptz not null,
  submission_id  uuid not null,
  digest         bytea not null,
  values         jsonb not null,
  primary key (source_id, id),
  check ((kind = 'student') = (record_key = '')),
  check (not (removed and values <> '{}'))
) with (fillfactor = 90);

create unique index version_current on students.version (source_id, kind, record_key) where current;

-- Submissions of which something was kept, by the identifiers that the States gave them.
create table students.submission (
  id            uuid primary key,
  submission_id text not null
);

-- Withdrawals of children whom the State had not sent before: what comes later but was said earlier stays dead.
create table students.early_withdrawal (
  state            text not null,
  state_student_id text collate "C" not null,
  moment           timestamptz not null,
  received         timestamptz not null,
  submission_id    uuid not null,
  primary key (state, state_student_id, submission_id)
);

-- Full lists that were applied: a child who was not on one, and of whom something older comes to light later, stays dead.
create table students.full_list (
  submission_id uuid primary key,
  state         text not null,
  moment        timestamptz not null,
  received      timestamptz not null
);

create index full_list_state on students.full_list (state, moment desc);

-- Everything that States say now: the student's own elements and each child row, of records not withdrawn.
create view students.v_living_record as
select s.id as source_id, s.state, s.state_student_id, v.kind, v.record_key, v.as_of, v.as_of_received, v.submission_id, v.values
  from students.source s
  join students.version self on self.source_id = s.id and self.kind = 'student' and self.record_key = '' and self.current and not self.removed
  join students.version v on v.source_id = s.id and v.current and not v.removed;

grant usage on schema students to ${service};
grant select, insert, update (floor, floor_received) on students.source to ${service};
grant select, insert, update (current, as_of, as_of_received) on students.version to ${service};
grant select, insert on students.early_withdrawal to ${service};
grant select, insert on students.submission to ${service};
grant select, insert on students.full_list to ${service};
grant select on students.v_living_record to ${service};

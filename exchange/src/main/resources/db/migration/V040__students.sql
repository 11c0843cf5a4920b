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

-- What one submission said at all, under a small number; the identifier is the one that the State gave it.
create table students.telling (
  number        integer generated always as identity primary key,
  submission    uuid not null unique,
  submission_id text not null,
  moment        timestamptz not null,
  received      timestamptz not null
);

-- One version of one section of a record: all its rows of one kind, as they stood after one submission. `rows` leads from
-- record key (empty for the student's own elements) to the row's elements, or to why it is gone: 'D' or 'absent'.
-- Never changed but for `current` (this is what the State says now), `as_of` (the latest telling that said just this) and
-- `said`. No foreign keys: they would be looked up for each of millions of rows, and nobody may remove a source or a telling.
create table students.version (
  source_id bigint not null,
  id        bigint generated always as identity,
  telling   integer not null,
  as_of     integer not null,
  kind      students.record_kind not null,
  action    text not null check (action in ('I', 'U', '') and (kind = 'student' or action = '')),
  alive     boolean not null,   -- some row is not gone
  gone      boolean not null,   -- some row is
  current   boolean not null,
  digest    uuid not null,      -- of the rows not gone: an unchanged section is known without reading it
  rows      jsonb not null,
  brought   jsonb,              -- rows that an earlier telling brought: record key to telling
  said      jsonb,              -- rows that another telling than as_of said last: record key to telling
  primary key (source_id, id)
) with (fillfactor = 90, toast_tuple_target = 8160);

-- Compressing millions of sections would cost more than the bytes it saves; what fits into a page stays in it.
alter table students.version alter column rows set storage external;

create unique index version_current on students.version (source_id, kind) where current;

-- Withdrawals of children whom the State had not sent before: what comes later but was said earlier stays dead.
create table students.early_withdrawal (
  state            text not null,
  state_student_id text collate "C" not null,
  telling          integer not null references students.telling,
  primary key (state, state_student_id, telling)
);

-- Full lists that were applied: a child who was not on one, and of whom something older comes to light later, stays dead.
create table students.full_list (
  telling integer primary key references students.telling,
  state   text not null
);

create index full_list_state on students.full_list (state);

-- Children on a full list of whom nothing is kept, since their rows were rejected: they were not left out.
create table students.full_list_named (
  telling          integer not null references students.full_list,
  state_student_id text collate "C" not null,
  primary key (telling, state_student_id)
);

-- Everything that States say now: the student's own elements and each child row, of records not withdrawn.
create view students.v_living_record as
select s.id as source_id, s.state, s.state_student_id, v.kind, row.key as record_key, said.moment as as_of,
       said.received as as_of_received, told.submission as submission_id, row.value as values
  from students.source s
  join students.version self on self.source_id = s.id and self.kind = 'student' and self.current and self.alive
  join students.version v on v.source_id = s.id and v.current and v.alive
 cross join lateral jsonb_each(v.rows) row
  join students.telling told on told.number = coalesce((v.brought ->> row.key)::integer, v.telling)
  join students.telling said on said.number = coalesce((v.said ->> row.key)::integer, v.as_of)
 where jsonb_typeof(row.value) = 'object';

grant usage on schema students to ${service};
grant select, insert on students.telling to ${service};
grant select, insert, update (floor, floor_received) on students.source to ${service};
grant select, insert, update (current, as_of, said) on students.version to ${service};
grant select, insert on students.early_withdrawal to ${service};
grant select, insert on students.full_list, students.full_list_named to ${service};
grant select on students.v_living_record to ${service};

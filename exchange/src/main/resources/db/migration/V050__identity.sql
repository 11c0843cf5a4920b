-- Which source records are one child. What was issued or decided is never removed: the service may add, and change only where a child's number stands.
create schema identity;
grant usage on schema identity to ${service};

-- Every exchange ID ever issued, alive or an alias. No right to delete or change: none is used twice.
create table identity.exchange_id (
  id     bigint primary key check (id between 100000000000 and 999999999999),
  issued timestamptz not null
);
grant select, insert on identity.exchange_id to ${service};

-- The child of each source record; always a living number.
create table identity.link (
  source_id   bigint primary key references students.source (id),
  exchange_id bigint not null references identity.exchange_id (id),
  how         text not null check (how in ('created', 'linked', 'claimed', 'review', 'person')),
  weight      real,                       -- bits, when the engine compared
  model       text,
  at          timestamptz not null
);
create index link_of_child on identity.link (exchange_id);
grant select, insert, update (exchange_id, how, weight, model, at) on identity.link to ${service};

-- Every source record has exactly one exchange ID, from the first commit on.
alter table students.source add constraint source_has_a_child foreign key (id) references identity.link (source_id) deferrable initially deferred;

-- Numbers that were merged away; a chain ends at the living one.
create table identity.alias (
  id          bigint primary key references identity.exchange_id (id),
  merged_into bigint not null references identity.exchange_id (id) check (merged_into <> id),
  at          timestamptz not null
);
create index alias_of_child on identity.alias (merged_into);
grant select on identity.alias to ${service};

-- What children are told apart by, as each source record says it now.
create table identity.person (
  source_id           bigint primary key references identity.link (source_id),
  state               text not null,
  state_student_id    text collate "C" not null,
  first_name          text,
  middle_name         text,
  last_name_1         text,
  last_name_2         text,
  suffix              text,
  birth_date          date,
  sex                 text,
  multiple_birth      boolean,
  birth_city          text,
  birth_state         text,
  birth_country       text,
  parent_1_first_name text,
  parent_1_last_name  text,
  parent_2_first_name text,
  parent_2_last_name  text,
  unique (state, state_student_id)
);
grant select, insert, delete on identity.person to ${service};

-- The keys under which a source record is found again by records that resemble it. A record's own keys follow from
-- identity.person: no second index, for this is the longest table of the schema.
create table identity.blocking_key (
  key       bigint not null,
  source_id bigint not null,
  primary key (key, source_id)
);
grant select, insert, delete on identity.blocking_key to ${service};

-- A record that may be another child than the one it stands for: a person decides.
create table identity.near_match (
  id          bigint generated always as identity primary key,
  source_id   bigint not null references identity.link (source_id),
  other_id    bigint not null references identity.exchange_id (id),  -- the child it may be; its own stands in identity.link
  reason      text not null check (reason in ('resembles', 'exchange-id', 'earlier-record')),
  weight      real,                       -- bits; nothing to compare with when that child has no record left
  evidence    jsonb,
  opened      timestamptz not null,
  status      text not null default 'open' check (status in ('open', 'same', 'different')),
  decided     timestamptz
);
create unique index near_match_open on identity.near_match (source_id, other_id) where status = 'open';
grant select, insert, update (reason, weight, evidence, status, decided) on identity.near_match to ${service};

-- What happened to whom, in the order in which it became visible.
create table identity.event (
  sequence         bigint generated always as identity primary key,
  at               timestamptz not null,
  what             text not null check (what in ('created', 'linked', 'merged', 'split', 'undone')),
  source_id        bigint not null references identity.link (source_id),
  state            text not null,
  state_student_id text collate "C" not null,
  from_id          bigint references identity.exchange_id (id),
  to_id            bigint not null references identity.exchange_id (id),
  by               text not null,
  model            text,
  evidence         jsonb
);
create index event_to on identity.event (to_id);
create index event_from on identity.event (from_id) where from_id is not null;
create index event_of_state on identity.event (state, sequence);
grant select, insert on identity.event to ${service};

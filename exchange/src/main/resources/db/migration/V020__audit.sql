-- Who did what, when, to which record, and how it ended. Rows are only ever added: the service may insert and read, nothing more.
create schema audit;
grant usage on schema audit to ${service};

create table audit.entry (
  sequence    bigint generated always as identity primary key,
  at          timestamptz not null,
  request     text,                 -- number of the request; absent in background work
  actor_kind  text not null check (actor_kind in ('PERSON', 'SYSTEM', 'EXCHANGE')),
  actor       text not null,        -- account, client or part of the exchange; never a name
  role        text not null,
  state       text,                 -- the actor's State
  action      text not null check (action ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  object_kind text not null check (object_kind ~ '^[a-z][a-z-]*$'),
  object_id   text,
  outcome     text not null check (outcome in ('done', 'refused')),
  facts       jsonb not null default '{}' check (jsonb_typeof(facts) = 'object')
);
create index entry_of_object on audit.entry (object_kind, object_id, sequence);
create index entry_of_actor on audit.entry (actor, sequence);

grant select, insert on audit.entry to ${service};

-- By which models children are linked, how they were learned, and what they would have changed. See identity/models and identity/shadow.

-- A model's text never changes, and no version is used twice. What was decided keeps the version it was decided by.
create table identity.model (
  version    text collate "C" primary key check (version ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$'),
  file       text not null,
  status     text not null check (status in ('proposed', 'active', 'retired')),
  entered    timestamptz not null,
  entered_by text not null,          -- a part of the exchange: what shipped it or learned it
  applied    timestamptz,
  applied_by text,
  reason     text check (length(reason) between 1 and 1000),
  check ((applied is null) = (applied_by is null)),
  check (status <> 'active' or applied is not null)
);
create unique index model_active on identity.model ((true)) where status = 'active';
grant select, insert, update (status, applied, applied_by, reason) on identity.model to ${service};

-- Learnings asked for, by the schedule or by a person; one at a time.
create table identity.learning (
  id          bigint generated always as identity primary key,
  asked       timestamptz not null,
  asked_by    text not null,
  status      text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'failed')),
  lease_until timestamptz,
  fence       integer not null default 0,
  finished    timestamptz,
  model       text collate "C" references identity.model (version),
  check ((status = 'done') = (model is not null)),
  check ((status in ('done', 'failed')) = (finished is not null))
);
create unique index learning_open on identity.learning ((true)) where status in ('waiting', 'running');
grant select, insert, update (status, lease_until, fence, finished, model) on identity.learning to ${service};

-- What a model would decide about every record beside what the active one decides. Counts are of all records; nobody is linked or parted by it.
create table identity.shadow_run (
  id        bigint generated always as identity primary key,
  model     text collate "C" not null references identity.model (version),
  against   text collate "C" not null references identity.model (version) check (against <> model),
  asked     timestamptz not null,
  asked_by  text not null,
  status    text not null default 'running' check (status in ('running', 'done', 'failed')),
  reached   bigint not null default 0,   -- the last source of the last chunk
  total     bigint not null,             -- records when it was asked for
  compared  bigint not null default 0,
  linked    bigint not null default 0,
  parted    bigint not null default 0,
  asking    bigint not null default 0,
  settled   bigint not null default 0,
  failures  integer not null default 0,  -- in a row
  finished  timestamptz,
  check ((status <> 'running') = (finished is not null))
);
create unique index shadow_open on identity.shadow_run (model) where status = 'running';
create index shadow_of_model on identity.shadow_run (model, id);
grant select, insert, update (status, reached, compared, linked, parted, asking, settled, failures, finished) on identity.shadow_run to ${service};

-- The records of which it would decide otherwise, the first of each kind.
create table identity.shadow_change (
  run          bigint not null references identity.shadow_run (id),
  source_id    bigint not null references identity.link (source_id),
  kind         text not null check (kind in ('linked', 'parted', 'asking', 'settled')),
  state        text not null,
  own_id       bigint not null references identity.exchange_id (id),
  old_id       bigint references identity.exchange_id (id),   -- the child that the active model compared with
  old_weight   real,
  old_evidence jsonb,
  new_id       bigint references identity.exchange_id (id),
  new_weight   real,
  new_evidence jsonb,
  primary key (run, source_id)
);
create index shadow_change_of_state on identity.shadow_change (run, state, source_id);
grant select, insert on identity.shadow_change to ${service};

-- What somebody decided at a task as they saw it: a request that is sent again finds its answer here, and does nothing twice.
create table identity.task_answer (
  task    bigint not null,
  version bigint not null,        -- of the task, as the person saw it
  person  text not null,
  content bytea not null,         -- SHA-256 of what was decided
  result  bigint not null,        -- what was answered: the number of the decision or the proposal, or of the task where nothing was decided
  at      timestamptz not null default now(),
  primary key (task, version, person)
);
grant select, insert on identity.task_answer to ${service};

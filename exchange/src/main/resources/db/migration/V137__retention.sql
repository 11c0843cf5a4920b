-- What was kept for a time and then disposed of (ADR 0051): what is left of it, and when each rule was last looked at.
create schema retention;
grant usage on schema retention to ${service};

create table retention.tombstone (
  id      bigint generated always as identity primary key,
  rule    text        not null,
  "table" text        not null,
  class   text        not null,
  period  text        not null,                    -- for which it was kept then, ISO 8601
  before  timestamptz not null,                    -- it had begun to count at this moment or earlier
  at      timestamptz not null,
  count   int         not null check (count > 0),
  ids     text[]      not null check (cardinality(ids) in (0, count)) -- numbers by which they were known; none for secrets
);
create index tombstone_of_rule on retention.tombstone (rule, id);
create index tombstone_of on retention.tombstone using gin (ids);
-- It is never changed and never removed.
grant select, insert on retention.tombstone to ${service};

alter table retention.tombstone enable row level security, force row level security;
create policy exchange on retention.tombstone using ((select walls.is_exchange()));
create policy looked_at on retention.tombstone for select using ((select walls.role()) in ('operator', 'auditor'));
create policy migration on retention.tombstone using ((select walls.is_migration()));

create table retention.look (
  rule text        primary key,
  at   timestamptz not null
);
grant select, insert, update (at) on retention.look to ${service};

-- Who keeps something for a time may remove it then.
grant delete on notices.notice, notices.attempt, worklist.task, worklist.event, worklist.reminder, identity.task_answer,
                oversight.week, oversight.unusual to ${service};

-- By which each finds what is over.
create index notice_finished on notices.notice (finished, id) where finished is not null;
create index task_closed on worklist.task (closed, id) where closed is not null;
create index task_answer_by_time on identity.task_answer (at);
create index token_by_expiry on access.token (expires);
create index personal_token_by_expiry on access.personal_token (expires, id);
create index dry_run_finished on intake.submission (finished, id) where dry_run;

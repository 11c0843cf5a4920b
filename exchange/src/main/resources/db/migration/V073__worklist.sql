-- Tasks for people: who has to see to what, until when. What a task is about is known to the feature that opened it; here it is a kind
-- and a subject. A task moves from office to office; where it was stands in its events, which are only ever added.
create schema worklist;
grant usage on schema worklist to ${service};

create table worklist.task (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('near-match', 'confirm-merge', 'confirm-split', 'doubtful-link', 'data-validation',
                                             'data-request', 'move-notice', 'correction', 'account')),
  subject      text not null check (subject <> ''),   -- what the feature that opened it calls it
  status       text not null default 'open' check (status in ('open', 'claimed', 'done', 'expired')),
  level        text not null check (level in ('district', 'region', 'state', 'nation')),
  state        text not null check (state ~ '^[A-Z]{2}$'),  -- US: a task of the Department
  region       bigint,                                 -- the office that has it, or had it before it went up
  district     text,                                  -- LEA id, likewise
  assignee     text,                                  -- account; stays when the task is over
  not_for      text,                                  -- account that may not do it: whoever proposed what is to be confirmed
  due          date not null,                         -- by the end of that day in the State
  due_days     int not null,                          -- working days that this was when it was opened
  opened       timestamptz not null,
  escalates    timestamptz,                           -- when it goes up by itself; never from the top
  ended        timestamptz,                           -- when it had gone up to the end: reported, and settled by nobody but people
  closed       timestamptz,
  outcome      text,                                  -- what the feature said that came of it
  exchange_ids text[] not null,
  version      bigint not null default 1,             -- raised by every change
  check (status <> 'open' or assignee is null),
  check (status <> 'claimed' or assignee is not null),
  check ((closed is null) = (status in ('open', 'claimed'))),
  check ((outcome is null) = (closed is null)),
  check (assignee <> not_for),
  check (level <> 'district' or district is not null),
  check (level <> 'region' or region is not null),
  check (state <> 'US' or level = 'nation'),
  check (level <> 'nation' or escalates is null)
);

-- One open task of a kind about a subject.
create unique index task_open on worklist.task (kind, subject) where closed is null;
-- One list for each level; what the filters and counts ask stands beside, so that they need not look into the table.
create index task_of_district on worklist.task (district, due, id) include (kind, status, assignee, level, state)
  where closed is null and level = 'district';
create index task_of_region on worklist.task (region, due, id) include (kind, status, assignee, level, state)
  where closed is null and level in ('district', 'region');
create index task_of_state on worklist.task (state, due, id) include (kind, status, assignee, level) where closed is null;
create index task_of_nation on worklist.task (due, id) include (kind, status, assignee, level, state)
  where closed is null and level = 'nation';
create index task_of_person on worklist.task (assignee, due, id) where closed is null and assignee is not null;
create index task_to_escalate on worklist.task (escalates) where closed is null and escalates is not null;
create index task_over on worklist.task (state, closed desc, id desc) where closed is not null;
create index task_read_by_system on worklist.task (state, id);

grant select, insert,
  update (status, level, region, district, assignee, escalates, ended, closed, outcome, exchange_ids, version)
  on worklist.task to ${service};

create table worklist.event (
  id       bigint generated always as identity primary key,
  task     bigint not null references worklist.task (id),
  at       timestamptz not null,
  by       text not null,                             -- account, client or part of the exchange; never a name
  what     text not null check (what in ('opened', 'renewed', 'claimed', 'released', 'assigned', 'escalated', 'ended', 'closed')),
  level    text not null,                             -- the office that had it afterwards
  region   bigint,
  district text,
  assignee text,
  note     text
);
create index event_of_task on worklist.event (task, id);
grant select, insert on worklist.event to ${service};

-- What a State has set up; a State without a row has the usual settings.
create table worklist.setting (
  state         text primary key references jurisdictions.state (code),
  districts     boolean not null,                     -- whether tasks go to districts first
  regions       boolean not null,
  district_days int not null check (district_days between 1 and 60),  -- working days after which a task goes up
  region_days   int not null check (region_days between 1 and 60),
  state_days    int not null check (state_days between 1 and 60),
  due_days      jsonb not null check (jsonb_typeof(due_days) = 'object'),  -- code of a kind: working days until it is due
  version       bigint not null,
  changed       timestamptz not null,
  changed_by    text not null
);
grant select, insert, update on worklist.setting to ${service};

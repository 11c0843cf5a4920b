-- Reminders of tasks, and what becomes of open tasks when people or offices change.

-- What each person is and where they are, now. Whose rights have ended stands in it with another role, or none.
create view access.v_standing as
  select id as account, role, state, region, district from access.account;
grant select on access.v_standing to ${service};

-- Which region each district belongs to, now.
create view jurisdictions.v_district as
  select lea_id, state, region from jurisdictions.district;
grant select on jurisdictions.v_district to ${service};

-- Who was told of which task: each person once of a kind, ever.
create table worklist.reminder (
  task   bigint not null references worklist.task (id),
  kind   text not null check (kind in ('task-due-soon', 'task-overdue', 'task-escalated', 'task-ended')),
  person text not null,                                -- account
  at     timestamptz not null,
  primary key (task, kind, person)
);
grant select, insert on worklist.reminder to ${service};

-- How far each State's tasks have been gone through on its day; US: those of the Department.
create table worklist.reminding (
  state text primary key,
  day   date not null,
  due   date not null,                                 -- of the last task that was looked at
  id    bigint not null,
  done  boolean not null
);
insert into worklist.reminding (state, day, due, id, done)
select code, date '1970-01-01', date '1970-01-01', 0, true from jurisdictions.state
union all select 'US', date '1970-01-01', date '1970-01-01', 0, true;
grant select, update (day, due, id, done) on worklist.reminding to ${service};

-- Levels that take part no longer, whose open tasks are still to go to the next office up.
create table worklist.rehousing (
  state text not null references jurisdictions.state (code),
  level text not null check (level in ('district', 'region')),
  asked timestamptz not null,
  primary key (state, level)
);
-- The update is for the lock alone.
grant select, insert, delete, update (asked) on worklist.rehousing to ${service};

-- Districts and regions in which tasks lie, to be held beside the directory.
create index task_of_place on worklist.task (district, region) where closed is null and district is not null;

-- What waits for a receiver's digest.
create index notice_waiting on notices.notice (receiver) where status = 'pending' and gathered and digest is null;

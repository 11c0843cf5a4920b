-- How many open tasks each list has of each sort, so that nobody counts them one by one. Whatever writes tasks also writes here how many of a sort came
-- or went, in the same transaction and always as new rows, so that nobody waits for anybody; a worker adds these to the totals. A reader takes both together.

-- The lists that a task stands on: the State's wherever it lies, and that of each office which sees it. A scope is named alike in worklist.Scope.
create function worklist.lists(state text, level text, region bigint, district text) returns text[] immutable language sql as $$
  select array_remove(
    array[state,
          case when level = 'nation' then 'nation' end,
          case when level in ('district', 'region') then state || ' region ' || region end,
          case when level = 'district' then state || ' district ' || district end],
    null)
$$;

create table worklist.tally (
  list    text not null,
  kind    text not null,
  level   text not null,
  due     date not null,
  claimed boolean not null,
  tasks   bigint not null,                      -- never below 0; no check, for what is to be subtracted comes as a row of its own
  primary key (list, kind, level, due, claimed)
);
create index tally_empty on worklist.tally (list) where tasks = 0;
grant select, insert, update (tasks), delete on worklist.tally to ${service};

create table worklist.tally_change (
  id      bigint generated always as identity primary key,
  list    text not null,
  kind    text not null,
  level   text not null,
  due     date not null,
  claimed boolean not null,
  tasks   bigint not null                       -- so many more; below 0: fewer
);
create index tally_change_of_list on worklist.tally_change (list) include (kind, level, due, claimed, tasks);
grant select, insert, delete on worklist.tally_change to ${service};
-- It fills and empties all the time: what is gone is cleared away soon, however large it was once.
alter table worklist.tally_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create function worklist.count_come() returns trigger language plpgsql as $$
begin
  insert into worklist.tally_change (list, kind, level, due, claimed, tasks)
  select list, kind, level, due, status = 'claimed', count(*)
    from became, unnest(worklist.lists(state, level, region, district)) as list
   where closed is null
   group by 1, 2, 3, 4, 5;
  return null;
end $$;

create function worklist.count_gone() returns trigger language plpgsql as $$
begin
  insert into worklist.tally_change (list, kind, level, due, claimed, tasks)
  select list, kind, level, due, status = 'claimed', -count(*)
    from was, unnest(worklist.lists(state, level, region, district)) as list
   where closed is null
   group by 1, 2, 3, 4, 5;
  return null;
end $$;

create trigger tally_opened after insert on worklist.task
  referencing new table as became for each statement execute function worklist.count_come();
create trigger tally_became after update on worklist.task
  referencing new table as became for each statement execute function worklist.count_come();
create trigger tally_was after update on worklist.task
  referencing old table as was for each statement execute function worklist.count_gone();
create trigger tally_gone after delete on worklist.task
  referencing old table as was for each statement execute function worklist.count_gone();

insert into worklist.tally (list, kind, level, due, claimed, tasks)
select list, kind, level, due, status = 'claimed', count(*)
  from worklist.task, unnest(worklist.lists(state, level, region, district)) as list
 where closed is null
 group by 1, 2, 3, 4, 5;

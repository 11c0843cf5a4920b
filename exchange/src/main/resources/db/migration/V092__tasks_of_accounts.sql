-- Tasks about accounts are the user administrators': they stand on lists of their own, one of each State and one of the Department, and on no other.
drop function worklist.lists(text, text, bigint, text);
create function worklist.lists(kind text, state text, level text, region bigint, district text) returns text[] immutable language sql as $$
  select case when kind = 'account' then array[case when level = 'nation' then 'nation users' else state || ' users' end]
         else array_remove(
           array[state,
                 case when level = 'nation' then 'nation' end,
                 case when level in ('district', 'region') then state || ' region ' || region end,
                 case when level = 'district' then state || ' district ' || district end],
           null)
         end
$$;

create or replace function worklist.count_come() returns trigger language plpgsql as $$
begin
  insert into worklist.tally_change (list, kind, level, due, claimed, tasks)
  select list, kind, level, due, status = 'claimed', count(*)
    from became, unnest(worklist.lists(kind, state, level, region, district)) as list
   where closed is null
   group by 1, 2, 3, 4, 5;
  return null;
end $$;

create or replace function worklist.count_gone() returns trigger language plpgsql as $$
begin
  insert into worklist.tally_change (list, kind, level, due, claimed, tasks)
  select list, kind, level, due, status = 'claimed', -count(*)
    from was, unnest(worklist.lists(kind, state, level, region, district)) as list
   where closed is null
   group by 1, 2, 3, 4, 5;
  return null;
end $$;

create index task_of_account on worklist.task (level, state, due, id) where closed is null and kind = 'account';

-- What is disposed of when its time is over (V137) the exchange removes, and nobody in whose name something is done: what happened to a task is not unsaid.
create function retention.guard_disposal() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('monarca.role', true), '') not in ('exchange', 'migration') and current_user = '${service}' then
    raise exception 'permission denied: % is disposed of by the exchange alone', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array['worklist.task', 'worklist.event', 'worklist.reminder', 'identity.task_answer', 'notices.notice', 'notices.attempt',
                              'oversight.week', 'oversight.unusual'] loop
    execute format('create trigger guard_disposal before delete on %s for each statement execute function retention.guard_disposal()', kept);
  end loop;
end $$;

-- What happens to a task by itself when people or offices change.
alter table worklist.event drop constraint event_what_check;
alter table worklist.event add constraint event_what_check
  check (what in ('opened', 'renewed', 'claimed', 'released', 'freed', 'assigned', 'looked-at', 'moved', 'escalated', 'ended', 'closed'));

-- Whoever looks at a task and cannot decide says so, and what is needed.
alter table worklist.event
  drop constraint event_what_check,
  add constraint event_what_check
    check (what in ('opened', 'renewed', 'claimed', 'released', 'assigned', 'escalated', 'ended', 'looked-at', 'closed'));

-- What was decided about a near match.
create index decision_of_near_match on identity.decision_near_match (near_match);

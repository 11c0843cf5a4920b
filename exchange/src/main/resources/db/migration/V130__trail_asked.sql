-- The trail is asked (ADR 0045): newest first, by whoever acted, in which State, what was done, to what, in which request. Each list goes on where the
-- page before it ended, by moment and number, so each index ends in both.
drop index audit.entry_of_actor;
create index entry_of_actor on audit.entry (actor, at, sequence);
create index entry_in_time on audit.entry (at, sequence);
create index entry_of_state on audit.entry (state, at, sequence) where state is not null;
create index entry_of_action on audit.entry (action, at, sequence);
create index entry_refused on audit.entry (at, sequence) where outcome = 'refused';
create index entry_of_request on audit.entry (request) where request is not null;
-- Whom a search, a list or a task showed besides the one it was about.
create index entry_that_showed on audit.entry using gin ((facts -> 'shown') jsonb_path_ops) where facts ? 'shown';

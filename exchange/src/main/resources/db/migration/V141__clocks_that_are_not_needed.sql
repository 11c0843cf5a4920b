-- A week is forgotten after its time though an incident was begun from it: the story keeps which week it was.
alter table oversight.incident_story drop constraint incident_story_week_fkey;

-- What is not needed is not silent: since when stands with the clock, why in the step that says so, which is read where the story is.
alter table oversight.incident_clock add column waived timestamptz,
  add check (met is null or waived is null);
alter table oversight.incident_step add column waives boolean not null default false,
  add check (not waives or (clock is not null and char_length(what) >= 20));
grant update (waived) on oversight.incident_clock to ${service};

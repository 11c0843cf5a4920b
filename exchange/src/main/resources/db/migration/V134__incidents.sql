-- Incidents that privacy officers of a State see to (ADR 0050): when, what, whom it concerns, what was done, and by when it must be. The clock
-- stands apart from the story, for the Department and auditors read the one and not the other. Nothing is taken away, an incident is closed.
create table oversight.incident (
  id         bigint generated always as identity primary key,
  state      text not null,
  opened     timestamptz not null,
  discovered timestamptz not null check (discovered <= opened),
  closed     timestamptz check (closed >= opened),
  unique (id, state)
);
create index incident_of_state on oversight.incident (state, id);

create table oversight.incident_clock (
  incident bigint not null,
  state    text   not null,
  code     text   not null,
  due      timestamptz not null,
  met      timestamptz,
  reminded timestamptz,
  primary key (incident, code),
  foreign key (incident, state) references oversight.incident (id, state)
);
create index incident_clock_running on oversight.incident_clock (due) where met is null;

create table oversight.incident_story (
  incident   bigint primary key,
  state      text   not null,
  opened_by  text   not null,
  happened   timestamptz, -- absent where it is not known
  found      text   not null check (found in ('staff', 'family', 'weekly-report', 'audit', 'system', 'other')),
  what       text   not null check (char_length(what) between 20 and 4000),
  week       date references oversight.week (day),
  closed_by  text,
  conclusion text check (char_length(conclusion) between 20 and 4000),
  check ((closed_by is null) = (conclusion is null)),
  foreign key (incident, state) references oversight.incident (id, state)
);

create table oversight.incident_concern (
  incident bigint not null,
  state    text   not null,
  kind     text   not null check (kind in ('child', 'account')),
  object   text   not null,
  primary key (incident, kind, object),
  foreign key (incident, state) references oversight.incident (id, state)
);

create table oversight.incident_step (
  id       bigint generated always as identity primary key,
  incident bigint not null,
  state    text   not null,
  written  timestamptz not null,
  by       text   not null,
  at       timestamptz not null check (at <= written),
  clock    text, -- the one that it meets; absent where it is none
  what     text   not null check (char_length(what) between 3 and 4000),
  foreign key (incident, state) references oversight.incident (id, state)
);
create index incident_step_of on oversight.incident_step (incident, id);

-- Within how many hours, as the State sets it; the latest holds, for incidents that are opened from then on.
create table oversight.clock_hours (
  id     bigint generated always as identity primary key,
  state  text   not null,
  code   text   not null,
  hours  int    not null check (hours between 1 and 8760),
  set_at timestamptz not null,
  set_by text   not null
);
create index clock_hours_of_state on oversight.clock_hours (state, code, id);

grant select, insert on oversight.incident, oversight.incident_clock, oversight.incident_story, oversight.incident_concern, oversight.incident_step,
  oversight.clock_hours to ${service};
grant update (closed) on oversight.incident to ${service};
grant update (met, reminded) on oversight.incident_clock to ${service};
grant update (closed_by, conclusion) on oversight.incident_story to ${service};

do $$
declare
  walled text;
begin
  foreach walled in array array['incident', 'incident_clock', 'incident_story', 'incident_concern', 'incident_step', 'clock_hours'] loop
    execute format('alter table oversight.%I enable row level security, force row level security', walled);
    execute format('create policy exchange on oversight.%I using ((select walls.is_exchange()))', walled);
    execute format('create policy migration on oversight.%I using ((select walls.is_migration()))', walled);
    execute format('create policy own on oversight.%I using (state = (select walls.state()) and (select walls.role()) = ''privacy-officer'')', walled);
  end loop;
end $$;
create policy told on oversight.incident for select using ((select walls.role()) in ('federal-admin', 'auditor'));
create policy told on oversight.incident_clock for select using ((select walls.role()) in ('federal-admin', 'auditor'));

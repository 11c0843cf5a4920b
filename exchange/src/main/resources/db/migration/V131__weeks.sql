-- What was unusual in a week (ADR 0045): counts by person, computed once from the audit trail. A week is looked at once, by whichever process adds it.
create schema oversight;
grant usage on schema oversight to ${service};

create table oversight.week (
  day  date primary key check (extract(isodow from day) = 1), -- Monday with which it began, by UTC
  made timestamptz not null
);

create table oversight.unusual (
  week   date not null references oversight.week (day),
  kind   text not null check (kind in ('volume', 'out-of-hours', 'own-name', 'many-states', 'emergency', 'refused')),
  actor  text not null,          -- account; never a name
  state  text,                   -- whose they were; absent for the Department
  count  int  not null check (count > 0),
  usual  int  check (usual >= 0), -- what is usual, where that is known
  unique nulls not distinct (week, kind, actor, state) -- one person may act for several States
);
create index unusual_of_state on oversight.unusual (state, week);

grant select, insert on oversight.week, oversight.unusual to ${service};

alter table oversight.unusual enable row level security, force row level security;
create policy exchange on oversight.unusual using ((select walls.is_exchange()));
create policy own on oversight.unusual for select
  using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy audited on oversight.unusual for select using ((select walls.role()) = 'auditor');
create policy migration on oversight.unusual using ((select walls.is_migration()));

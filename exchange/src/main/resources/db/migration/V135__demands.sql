-- Legal demands for records of children, and what two people decided about them (ADR 0050). Who proposes a decision never confirms it. Nothing is
-- taken away; a decision that was sent back stays beside the next.
create table oversight.demand (
  id         bigint generated always as identity primary key,
  state      text not null,
  received   date not null,
  written    timestamptz not null,
  written_by text not null,
  office     text not null check (char_length(office) between 2 and 200),
  person     text check (char_length(person) between 1 and 200),
  reference  text check (char_length(reference) between 1 and 200),
  basis      text not null,
  asked      text not null check (char_length(asked) between 20 and 4000),
  unique (id, state)
);
create index demand_of_state on oversight.demand (state, id);

create table oversight.demand_decision (
  id            bigint generated always as identity primary key,
  demand        bigint not null,
  state         text not null,
  proposed      timestamptz not null,
  proposed_by   text not null,
  by_department boolean not null, -- the State had no second officer
  answer        text not null check (answer in ('given', 'refused')),
  why           text not null check (char_length(why) between 20 and 4000),
  kinds         text[] not null,
  family        text check (family in ('told', 'forbidden', 'not-told')),
  family_day    date,
  family_why    text check (char_length(family_why) between 20 and 4000),
  decided       timestamptz,
  decided_by    text check (decided_by <> proposed_by),
  verdict       text check (verdict in ('confirmed', 'returned')),
  verdict_why   text check (char_length(verdict_why) between 20 and 4000),
  lifted        timestamptz, -- the order does not forbid to tell any more
  lifted_by     text,
  check ((answer = 'given') = (cardinality(kinds) > 0 and family is not null)),
  check ((family = 'told') = (family_day is not null)),
  check ((family = 'not-told') = (family_why is not null)),
  check ((decided is null) = (verdict is null) and (decided is null) = (decided_by is null)),
  check (lifted is null or family = 'forbidden'),
  unique (id, state),
  foreign key (demand, state) references oversight.demand (id, state)
);
create unique index demand_decision_waiting on oversight.demand_decision (demand) where decided is null;
create unique index demand_decided_once on oversight.demand_decision (demand) where verdict = 'confirmed';

create table oversight.demand_child (
  decision bigint not null,
  state    text   not null,
  child    text   not null,
  primary key (decision, child),
  foreign key (decision, state) references oversight.demand_decision (id, state)
);
create index demand_child_of on oversight.demand_child (child);

grant select, insert on oversight.demand, oversight.demand_decision, oversight.demand_child to ${service};
grant update (decided, decided_by, verdict, verdict_why, lifted, lifted_by) on oversight.demand_decision to ${service};

do $$
declare
  walled text;
begin
  foreach walled in array array['demand', 'demand_decision', 'demand_child'] loop
    execute format('alter table oversight.%I enable row level security, force row level security', walled);
    execute format('create policy exchange on oversight.%I using ((select walls.is_exchange()))', walled);
    execute format('create policy migration on oversight.%I using ((select walls.is_migration()))', walled);
    execute format('create policy own on oversight.%I using (state = (select walls.state()) and (select walls.role()) = ''privacy-officer'')', walled);
  end loop;
end $$;
-- Where a State has one officer, the Department's administrators are the second person.
create policy second on oversight.demand_decision for select using (by_department and (select walls.role()) = 'federal-admin');
create policy seconded on oversight.demand_decision for update using (by_department and decided is null and (select walls.role()) = 'federal-admin')
  with check (by_department and (select walls.role()) = 'federal-admin');
create policy second on oversight.demand for select
  using ((select walls.role()) = 'federal-admin' and exists (select from oversight.demand_decision d where d.demand = demand.id));
create policy second on oversight.demand_child for select
  using ((select walls.role()) = 'federal-admin' and exists (select from oversight.demand_decision d where d.id = demand_child.decision));

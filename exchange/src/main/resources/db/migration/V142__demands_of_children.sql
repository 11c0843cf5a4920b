-- Whom a demand names is kept with the demand, whatever is decided: a refused one is asked for all the same (34 CFR 99.32(a)).
create table oversight.demand_named (
  demand bigint not null,
  state  text   not null,
  child  text   not null,
  primary key (demand, child),
  foreign key (demand, state) references oversight.demand (id, state)
);
create index demand_named_of on oversight.demand_named (child);
grant select, insert on oversight.demand_named to ${service};
alter table oversight.demand_named enable row level security, force row level security;
create policy exchange on oversight.demand_named using ((select walls.is_exchange()));
create policy migration on oversight.demand_named using ((select walls.is_migration()));
create policy own on oversight.demand_named using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy second on oversight.demand_named for select
  using ((select walls.role()) = 'federal-admin' and exists (select from oversight.demand d where d.id = demand_named.demand));

-- Who proposes a decision never confirms it, and may take it back.
do $$
declare
  former text;
begin
  for former in select conname from pg_constraint
                 where conrelid = 'oversight.demand_decision'::regclass and contype = 'c'
                   and (pg_get_constraintdef(oid) like '%decided_by <> proposed_by%' or conname = 'demand_decision_verdict_check') loop
    execute format('alter table oversight.demand_decision drop constraint %I', former);
  end loop;
end $$;
alter table oversight.demand_decision
  add column threat         text check (char_length(threat) between 20 and 4000), -- which danger, where that is the basis (34 CFR 99.32(a)(5))
  add column handed         date, -- when it was handed over
  add column handed_by      text,
  add column handed_written timestamptz,
  add constraint demand_decision_verdict_check check (verdict in ('confirmed', 'returned', 'withdrawn')),
  add constraint demand_decision_by_two check ((verdict = 'withdrawn') = (decided_by = proposed_by)),
  add constraint demand_decision_handed check ((handed is null) = (handed_by is null) and (handed is null) = (handed_written is null)
    and (handed is null or (verdict = 'confirmed' and answer = 'given')));
grant update (by_department, handed, handed_by, handed_written) on oversight.demand_decision to ${service};

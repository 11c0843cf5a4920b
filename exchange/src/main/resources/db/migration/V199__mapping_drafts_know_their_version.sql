-- From which version a draft began, so that nobody keeps one over what was kept meanwhile (ADR 0071).
alter table mappings.draft add column basis integer not null default 0; -- the newest version when it was begun; 0 of a new one
update mappings.draft d
   set basis = coalesce((select max(v.version) from mappings.version v where v.state = d.state and v.name = d.of and v.made <= d.begun), 0)
 where d.of is not null;
alter table mappings.draft add constraint draft_basis check (basis >= 0 and (of is not null or basis = 0));

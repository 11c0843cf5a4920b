-- What the linkage knows of each record, now and earlier, names children of every State: read by the exchange alone, whoever asked it.
alter table identity.person enable row level security, force row level security;
create policy exchange on identity.person using ((select walls.is_exchange()));
create policy migration on identity.person using ((select walls.is_migration()));

alter table identity.former_person enable row level security, force row level security;
create policy exchange on identity.former_person using ((select walls.is_exchange()));
create policy migration on identity.former_person using ((select walls.is_migration()));

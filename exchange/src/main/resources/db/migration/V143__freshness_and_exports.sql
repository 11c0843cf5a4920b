-- How often a State says that it sends; of one that says nothing the usual holds (org.monarca.exchange.intake.Rhythms).
create table intake.rhythm (
  state text primary key,
  days  integer not null check (days between 1 and 366)
);
grant select, insert, update on intake.rhythm to ${service};

-- The latest that was accepted is asked for with every record that is read.
create index submission_accepted on intake.submission (state, received desc) where status = 'done' and not dry_run;

-- A record that is taken away as a file counts as a look-up, as one that is read does.
drop index audit.entry_of_look_ups;
create index entry_of_look_ups on audit.entry (actor, at)
  where action in ('child.view', 'child.history', 'child.export', 'child.search', 'child.more');

-- Files that are put into the folder of a mapping (ADR 0064, 0071) are read by it: by the version that was the newest when they had come whole.
alter table intake.dropped
  add column folder  text collate "C" not null default '', -- the mapping in whose folder of in/ it lies; blank in in/ itself
  add column version integer,                              -- of that mapping; absent while it is coming, and where the mapping was ended when it had come
  add constraint dropped_folder check (folder ~ '^[a-z0-9-]{0,20}$'),
  add constraint dropped_version check (version is null or folder <> '');
grant update (folder, version) on intake.dropped to ${service};

drop index intake.dropped_arriving;
create unique index dropped_arriving on intake.dropped (state, spool, folder, name) where status = 'arriving';
drop index intake.dropped_of_state;
create index dropped_of_state on intake.dropped (state, folder, name, turn desc);

-- What was only tried by a mapping is not what was sent by it last.
alter table mappings.used add column dry_run boolean not null default false;

-- Whoever directs a State's program sees by which mappings its tables are read, where they see how it is connected: whole rows, for a mapping tells of no child.
do $$
declare
  seen text;
begin
  foreach seen in array array['mapping', 'version', 'used'] loop
    execute format('create policy director on mappings.%I for select using ((select walls.role()) = ''state-director'' and state = (select walls.state()))', seen);
  end loop;
end
$$;

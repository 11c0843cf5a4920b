-- Mappings that States make in the browser (ADR 0071): by name, in versions that never change. They say what columns and codes of a State's system mean,
-- and nothing of a child.
create schema mappings;
grant usage on schema mappings to ${service};

create table mappings.mapping (
  state    text        collate "C" not null,
  name     text        collate "C" not null check (name ~ '^[a-z0-9-]{1,20}$'),
  begun    timestamptz not null,
  ended    timestamptz,
  ended_by text,
  primary key (state, name),
  check ((ended is null) = (ended_by is null))
);
grant select, insert, update (ended, ended_by) on mappings.mapping to ${service};

create table mappings.version (
  state    text        collate "C" not null,
  name     text        collate "C" not null,
  version  integer     not null check (version > 0),
  title    text        not null check (char_length(title) between 1 and 100),
  document text        not null, -- the mapping file
  made     timestamptz not null,
  made_by  text        not null, -- account
  primary key (state, name, version),
  foreign key (state, name) references mappings.mapping
);
grant select, insert on mappings.version to ${service};

-- By which version a submission was read. The version itself lies with the bytes as well.
create table mappings.used (
  submission uuid        primary key references intake.submission (id) on delete cascade,
  state      text        collate "C" not null,
  name       text        collate "C" not null,
  version    integer     not null,
  at         timestamptz not null,
  foreign key (state, name, version) references mappings.version
);
create index used_last on mappings.used (state, name, at desc);
grant select, insert on mappings.used to ${service};

-- A mapping while somebody makes it, with the sample of tables it is made by: sealed, and gone when it is kept or left alone.
create table mappings.draft (
  id      uuid        primary key,
  state   text        collate "C" not null,
  person  text        not null, -- account; whoever keeps the State's mappings may go on with it
  of      text        collate "C", -- the mapping it will be a version of; absent for a new one
  begun   timestamptz not null,
  changed timestamptz not null,
  content bytea       not null, -- sealed, bound to the row: a zip of the tables and of the mapping as far as it is made
  sealed  integer     not null  -- number of the key
);
create index draft_of_state on mappings.draft (state, changed desc);
create index draft_left on mappings.draft (changed, id);
grant select, insert, delete, update (changed, content, sealed) on mappings.draft to ${service};

do $$
declare
  kept text;
begin
  foreach kept in array array['mapping', 'version', 'used', 'draft'] loop
    execute format('alter table mappings.%I enable row level security, force row level security', kept);
    execute format('create policy exchange on mappings.%I using ((select walls.is_exchange()))', kept);
    execute format('create policy migration on mappings.%I using ((select walls.is_migration()))', kept);
    execute format('create policy own on mappings.%I using ((select walls.role()) = ''state-data-admin'' and state = (select walls.state()))', kept);
  end loop;
  foreach kept in array array['mapping', 'version'] loop
    execute format('create policy system on mappings.%I for select using ((select walls.role()) = ''state-system'' and state = (select walls.state()))', kept);
  end loop;
end
$$;
create policy system on mappings.used using ((select walls.role()) = 'state-system' and state = (select walls.state()));

-- What values of a State's system mean among our codes (ADR 0073): one table for each State, in versions that never change. It says nothing of a child.
create schema codes;
grant usage on schema codes to ${service};

create table codes.version (
  state    text        collate "C" not null,
  version  integer     not null check (version > 0),
  document text        not null, -- the table as CSV
  entries  integer     not null check (entries >= 0),
  made     timestamptz not null,
  made_by  text        not null, -- account
  again    integer,              -- the earlier version that was taken again; absent for a table of its own
  primary key (state, version)
);
grant select, insert on codes.version to ${service};

-- By which version a submission is read: the one that held when it arrived. None where the State had none.
create table codes.used (
  submission uuid    primary key references intake.submission (id) on delete cascade,
  state      text    collate "C" not null,
  version    integer not null,
  foreign key (state, version) references codes.version
);
create index used_of on codes.used (state, version);
grant select, insert on codes.used to ${service};

do $$
declare
  kept text;
begin
  foreach kept in array array['version', 'used'] loop
    execute format('alter table codes.%I enable row level security, force row level security', kept);
    execute format('create policy exchange on codes.%I using ((select walls.is_exchange()))', kept);
    execute format('create policy migration on codes.%I using ((select walls.is_migration()))', kept);
    execute format('create policy own on codes.%I using ((select walls.role()) = ''state-data-admin'' and state = (select walls.state()))', kept);
  end loop;
end
$$;
create policy system on codes.version for select using ((select walls.role()) = 'state-system' and state = (select walls.state()));
create policy system on codes.used using ((select walls.role()) = 'state-system' and state = (select walls.state()));

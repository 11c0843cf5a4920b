-- What States ask for school entry is shipped as a table (ADR 0058): kept is what people say of it (org.monarca.exchange.health).
create schema health;
grant usage on schema health to ${service};

-- What a State asks from a grade on, as somebody read it in its official text. Versions are added, never changed; of those that hold by a day the last one is in force.
create table health.school_entry (
  id         bigint generated always as identity primary key,
  state      text collate "C" not null,
  grade      text collate "C" not null check (grade ~ '^(KG|0[1-9]|1[0-2])$'),
  version    integer not null check (version > 0),
  asked      jsonb not null check (jsonb_typeof(asked) = 'array'), -- in order: vaccine, CDC's group, CVX of the only one that counts, doses, condition in words, rule, exemptions
  source     text not null check (char_length(source) between 5 and 300),
  read_on    date not null, -- when the source was read
  in_force   date not null,
  ended      boolean not null, -- from that day on nothing is said of the grade
  entered    timestamptz not null,
  entered_by text not null,
  unique (state, grade, version)
);
grant select, insert on health.school_entry to ${service};

-- Anybody may know what a State asks. It is said by the State's data administrators, or by an operator, each in their own name.
alter table health.school_entry enable row level security, force row level security;
create policy migration on health.school_entry using ((select walls.is_migration()));
create policy known on health.school_entry for select using ((select walls.role()) is not null);
create policy said on health.school_entry for insert
  with check (entered_by = (select walls.person())
              and ((select walls.role()) = 'operator'
                   or (select walls.role()) = 'state-data-admin' and state = (select walls.state())));

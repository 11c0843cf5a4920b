-- Children who must not be found (ADR 0032). A mark hangs on a State's record, not on a number: whatever people merge and part, it stays where
-- its State put it. Marks and openings are ended, never removed.
create schema protection;
grant usage on schema protection to ${service};

create table protection.mark (
  id        bigint generated always as identity primary key,
  source    bigint      not null references students.source (id),
  state     text        not null,
  reason    text        not null check (reason in ('hiding', 'custody', 'address-confidentiality', 'other')),
  since     timestamptz not null,
  marked_by text        not null,
  ended     timestamptz,
  ended_by  text,
  check ((ended is null) = (ended_by is null))
);
create unique index mark_living on protection.mark (source) where ended is null;
create index mark_of_source on protection.mark (source);
create index mark_of_state on protection.mark (state, (ended is not null), id desc);

-- Somebody opened a protected record in an emergency, and the States that were told of it.
create table protection.opening (
  id      bigint generated always as identity primary key,
  child   bigint      not null,
  account text        not null,
  state   text,
  reason  text        not null check (reason in ('health', 'safety', 'court', 'other')),
  note    text        not null check (char_length(note) between 20 and 500),
  opened  timestamptz not null,
  until   timestamptz not null check (until > opened)
);
create index opening_of_account on protection.opening (account, child, until);

create table protection.told (
  state   text   not null,
  opening bigint not null references protection.opening (id),
  primary key (state, opening)
);

grant select, insert on protection.mark, protection.opening, protection.told to ${service};
grant update (ended, ended_by) on protection.mark to ${service};

-- Behind the second wall (ADR 0030). Whose child is protected is told to its State's officers alone; a look-up asks as the exchange.
create function walls.protects() returns boolean stable parallel safe language sql
  return walls.role() in ('privacy-officer', 'state-data-admin');

alter table protection.mark enable row level security, force row level security;
create policy exchange on protection.mark using ((select walls.is_exchange()));
create policy own on protection.mark for select using (state = (select walls.state()) and (select walls.protects()));
create policy marked on protection.mark for insert
  with check (state = (select walls.state()) and marked_by = (select walls.person()) and (select walls.protects()));
create policy taken_back on protection.mark for update
  using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy migration on protection.mark using ((select walls.is_migration()));

alter table protection.told enable row level security, force row level security;
create policy exchange on protection.told using ((select walls.is_exchange()));
create policy own on protection.told for select using (state = (select walls.state()) and (select walls.protects()));
create policy migration on protection.told using ((select walls.is_migration()));

alter table protection.opening enable row level security, force row level security;
create policy exchange on protection.opening using ((select walls.is_exchange()));
create policy told on protection.opening for select
  using (exists (select from protection.told t where t.opening = id));
create policy migration on protection.opening using ((select walls.is_migration()));

-- Whom to call about them.
alter table jurisdictions.contact drop constraint contact_part_check;
alter table jurisdictions.contact add constraint contact_part_check
  check (part in ('state-data-administrator', 'privacy-officer', 'region-administrator', 'district-administrator', 'recruiter'));

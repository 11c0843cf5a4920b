-- A State that begins to say that a protected child is there sees nothing of what others sent until the State that protects the child lets it in (ADR
-- 0032). From now on `whereabouts` is where the child is as the State of the mark has it: where it was when it was marked, and then whom it let in.
create table protection.claim (
  mark       bigint not null references protection.mark (id),
  source     bigint not null,                            -- of the mark
  protecting text   not null,                            -- the State of the mark
  state      text   not null,                            -- that says that the child is there
  code       text   not null check (code ~ '^[0-9]{8}$'), -- which its officers tell those of the other State
  since      timestamptz not null,
  primary key (mark, state)
);
create index claim_of_state on protection.claim (state, mark);
grant select, insert, delete on protection.claim to ${service};

-- What the State of the mark may know of it: not which State it is.
alter table protection.mark
  add column waiting   timestamptz, -- since when one waits to be let in
  add column let_in    timestamptz, -- when one was let in last
  add column let_in_by text,
  add constraint mark_let_in_check check ((let_in is null) = (let_in_by is null));
grant update (waiting, let_in, let_in_by) on protection.mark to ${service};

alter table protection.claim enable row level security, force row level security;
create policy exchange on protection.claim using ((select walls.is_exchange()));
create policy own on protection.claim for select
  using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy migration on protection.claim using ((select walls.is_migration()));

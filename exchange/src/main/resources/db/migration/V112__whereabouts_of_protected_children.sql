-- Where protected children were when the exchange last looked, so that the States hear of it when a State begins to say that one is there
-- (ADR 0032). Known to nobody but the privacy officers of that State: the State that protects the child learns only that it moved.
create table protection.whereabouts (
  mark   bigint primary key references protection.mark (id),
  source bigint      not null,
  state  text        not null,
  since  timestamptz not null
);
create index whereabouts_of_state on protection.whereabouts (state, mark);
grant select, insert, delete, update (state, since) on protection.whereabouts to ${service};

alter table protection.mark add column moved timestamptz;
grant update (moved) on protection.mark to ${service};

alter table protection.whereabouts enable row level security, force row level security;
create policy exchange on protection.whereabouts using ((select walls.is_exchange()));
create policy own on protection.whereabouts for select
  using (state = (select walls.state()) and (select walls.role()) = 'privacy-officer');
create policy migration on protection.whereabouts using ((select walls.is_migration()));

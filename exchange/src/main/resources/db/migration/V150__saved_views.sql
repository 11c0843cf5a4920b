-- What people ask of their list again and again, under a name of their own: codes of filters, no child's name.
create table roster.saved_view (
  id      bigint generated always as identity primary key,
  person  text not null references access.account (id),
  name    text not null check (length(name) between 1 and 60),
  filters text not null check (length(filters) <= 400),
  made    timestamptz not null
);
create unique index saved_view_by_name on roster.saved_view (person, lower(name));
grant select, insert, update (name), delete on roster.saved_view to ${service};

alter table roster.saved_view enable row level security, force row level security;
create policy migration on roster.saved_view using ((select walls.is_migration()));
create policy own on roster.saved_view
  using ((select walls.is_exchange()) or person = (select walls.person()));

-- Changes of the address that a person signs in with and is written to, confirmed by whoever reads mail at both (ADR 0028). Those that were made stay for
-- ever: accounts are known by their numbers, and who had an address when stands here.
create table access.address_change (
  id            uuid primary key,
  account       text not null references access.account (id) on delete cascade,
  former        text not null check (former = lower(former)),
  address       text not null check (address = lower(address) and length(address) <= 254 and address <> former),
  asked         timestamptz not null,
  expires       timestamptz not null check (expires > asked),
  confirmed_old timestamptz,
  confirmed_new timestamptz,
  ended         timestamptz,
  outcome       text check (outcome in ('made', 'withdrawn', 'refused', 'over')),
  check ((ended is null) = (outcome is null)),
  check (outcome is distinct from 'made' or confirmed_old is not null and confirmed_new is not null)
);
create unique index address_change_under_way on access.address_change (account) where ended is null;
create index address_change_by_expiry on access.address_change (expires) where ended is null;
grant select, insert, update (confirmed_old, confirmed_new, ended, outcome), delete on access.address_change to ${service};
grant update (email) on access.account to ${service};

alter table access.address_change enable row level security, force row level security;
create policy own on access.address_change
  using ((select walls.is_exchange()) or account = (select walls.person()));
create policy migration on access.address_change using ((select walls.is_migration()));

-- Identities at other providers by which people sign in (OpenID Connect, ADR 0036): each is one account's, bound by its person. No account is found by anything
-- else that a provider says.
create table access.federated_identity (
  id         bigint generated always as identity primary key,
  account    text not null references access.account (id) on delete cascade,
  issuer     text not null,
  subject    text not null check (length(subject) between 1 and 255), -- by which the provider knows the person
  called     text not null,     -- what it called them when it was bound, for their own eyes
  bound      timestamptz not null,
  used       timestamptz,
  last_proof text,              -- digest of the nonce it was shown with last: nothing is taken twice, not even by two requests at once
  unique (issuer, subject),
  unique (account, issuer)
);
grant select, insert, update (used, last_proof), delete on access.federated_identity to ${service};

alter table access.federated_identity enable row level security, force row level security;
create policy of_the_account on access.federated_identity
  using ((select walls.is_exchange()) or account = (select walls.person())
         or (select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy migration on access.federated_identity using ((select walls.is_migration()));

-- Passkeys (WebAuthn): a person may have several, each with a name of their own.
create table access.passkey (
  id              bigint generated always as identity primary key,
  account         text not null references access.account (id) on delete cascade,
  credential      bytea not null unique check (length(credential) between 1 and 1023), -- as the authenticator calls it
  public_key      bytea not null,      -- the attested credential data (WebAuthn 6.5.1): kind of authenticator, credential, key
  counter         bigint not null,     -- of signatures; 0 for ever where the passkey is kept on several devices
  backup_eligible boolean not null,
  backed_up       boolean not null,
  transports      text[] not null,     -- by which a browser may reach it
  name            text not null check (length(name) between 1 and 60),
  made            timestamptz not null,
  used            timestamptz,
  last_challenge  bytea                -- what it signed last: nothing is taken twice, not even by two requests at once
);
create index passkey_of_account on access.passkey (account);
grant select, insert, update (counter, backed_up, used, last_challenge), delete on access.passkey to ${service};

alter table access.passkey enable row level security, force row level security;
create policy of_the_account on access.passkey
  using ((select walls.is_exchange()) or account = (select walls.person())
         or (select walls.sees_to_accounts()) and exists (select from access.account a where a.id = account));
create policy migration on access.passkey using ((select walls.is_migration()));

-- Recovery codes stand in for whatever factor there is, no longer for an authenticator alone.
alter table access.recovery_code drop constraint recovery_code_account_fkey;
alter table access.recovery_code add constraint recovery_code_account_fkey
  foreign key (account) references access.account (id) on delete cascade;

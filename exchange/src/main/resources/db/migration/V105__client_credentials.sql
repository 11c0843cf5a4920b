-- What a State's client proves itself by (ADR 0034): public keys, and secrets of which a digest is kept. Several stand beside each other, so that
-- one is replaced without a moment in which none is good. They are ended, never removed, so that a key which was ended never comes back.
create table access.credential (
  id          bigint generated always as identity primary key,
  client_id   text        not null references access.client (client_id),
  kind        text        not null check (kind in ('key', 'secret')),
  kid         text,                    -- by which an assertion names the key
  thumbprint  text,                    -- SHA-256 of the key itself (RFC 7638)
  jwk         text,                    -- the public key (RFC 7517)
  secret_hash text,
  added       timestamptz not null,
  ended       timestamptz,
  used        timestamptz,             -- last use, to the minute; absent before the first
  check ((kind = 'key') = (kid is not null and thumbprint is not null and jwk is not null)),
  check ((kind = 'secret') = (secret_hash is not null)),
  unique (client_id, thumbprint)
);
create unique index credential_named on access.credential (client_id, kid) where ended is null;
create index credential_of_client on access.credential (client_id, added);
grant select, insert, update (ended, used) on access.credential to ${service};

insert into access.credential (client_id, kind, secret_hash, added)
  select client_id, 'secret', secret_hash, created from access.client;
alter table access.client drop column secret_hash;

-- A token is worth what the credential is worth by which it was got.
alter table access.token add column credential bigint references access.credential (id);
update access.token t set credential = c.id from access.credential c where c.client_id = t.client_id;
alter table access.token alter column credential set not null;

-- Assertions that were shown, until they are over: each is good once.
create table access.seen_assertion (
  client_id text        not null references access.client (client_id),
  jti       bytea       not null,      -- SHA-256 of it
  expires   timestamptz not null,
  primary key (client_id, jti)
);
create index seen_assertion_by_expiry on access.seen_assertion (expires);
grant select, insert, delete on access.seen_assertion to ${service};

-- Behind the second wall (ADR 0030): a State's data administrators see to its clients.
alter table access.credential enable row level security, force row level security;
create policy exchange on access.credential using ((select walls.is_exchange()));
create policy own on access.credential
  using ((select walls.role()) = 'state-data-admin'
         and exists (select from access.client c where c.client_id = credential.client_id and c.state = (select walls.state())));
create policy migration on access.credential using ((select walls.is_migration()));

alter table access.seen_assertion enable row level security, force row level security;
create policy exchange on access.seen_assertion using ((select walls.is_exchange()));
create policy migration on access.seen_assertion using ((select walls.is_migration()));

-- People and State systems that may come in, their tokens and sessions. Passwords, secrets and tokens are kept as digests only.
create schema access;
grant usage on schema access to ${service};

create table access.account (
  id            text primary key,     -- random, never used again
  email         text not null unique check (email = lower(email)),
  password_hash text not null,
  display_name  text not null,
  role          text not null check (role in ('school-user', 'state-data-admin', 'federal-user')),
  state         text references jurisdictions.state (code),
  zone          text not null,
  created       timestamptz not null,
  check ((state is null) = (role = 'federal-user'))
);
grant select, insert on access.account to ${service};

create table access.client (
  client_id   text primary key,
  secret_hash text not null,
  state       text not null references jurisdictions.state (code),
  created     timestamptz not null,
  revoked     timestamptz
);
grant select, insert, update (revoked) on access.client to ${service};

create table access.token (
  hash      bytea primary key,        -- SHA-256 of the token
  grant_id  text not null unique,     -- the authorization server's own number of the grant
  client_id text not null references access.client (client_id),
  issued    timestamptz not null,
  expires   timestamptz not null,
  revoked   timestamptz
);
create index token_of_client on access.token (client_id, expires);
-- A token that is over is deleted: what happened stands in the audit trail.
grant select, insert, update (revoked), delete on access.token to ${service};

-- Sessions of the web, laid out as Spring Session 4 has them.
create table access.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index session_by_expiry on access.session (expiry_time);
create index session_of_principal on access.session (principal_name);

create table access.session_attributes (
  session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session, access.session_attributes to ${service};

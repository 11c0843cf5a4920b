-- Tokens by which people's own programs act for them. Of a token only a digest is kept; one that is over is deleted.
create table access.personal_token (
  id      bigint generated always as identity primary key,
  hash    bytea not null unique,      -- SHA-256 of the token
  account text not null references access.account (id) on delete cascade,
  role    text not null,              -- what the person was when it was made: once they are something else it is worth nothing
  state   text,
  name    text not null check (name <> ''),
  made    timestamptz not null,
  expires timestamptz not null,
  used    timestamptz,                -- last use, to the minute; absent before the first
  check (expires > made and expires <= made + interval '30 days')
);
create index personal_token_of_account on access.personal_token (account, expires);
grant select, insert, update (used), delete on access.personal_token to ${service};

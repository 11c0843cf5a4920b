-- The second factor of people who sign in with a password: an authenticator (RFC 6238), and recovery codes for when it is lost.
create table access.authenticator (
  account   text primary key references access.account (id) on delete cascade,
  secret    bytea not null,           -- under a key that stands in no database, and bound to its account
  made      timestamptz not null,
  proved    timestamptz,              -- since when it counts: absent until a first code showed that the person has it
  last_step bigint,                   -- of the last code that was taken, in steps of 30 s since 1970: none is taken twice
  used      timestamptz,
  check ((proved is null) = (last_step is null)),
  check ((proved is null) = (used is null))
);
grant select, insert, update (proved, last_step, used), delete on access.authenticator to ${service};

-- One that was used is deleted: what happened stands in the audit trail.
create table access.recovery_code (
  account text not null references access.authenticator (account) on delete cascade,
  hash    bytea not null,             -- SHA-256 of the account and the code
  made    timestamptz not null,
  primary key (account, hash)
);
grant select, insert, delete on access.recovery_code to ${service};

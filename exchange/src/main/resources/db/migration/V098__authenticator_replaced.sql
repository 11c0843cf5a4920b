-- Another key for an authenticator that counts: it waits for its first code beside the one that it is to replace, which counts until then.
alter table access.authenticator
  add column next_secret bytea,       -- under the same key as the secret, and bound to the account as well
  add column next_made   timestamptz,
  add check ((next_secret is null) = (next_made is null)),
  add check (next_secret is null or proved is not null);
grant update (secret, next_secret, next_made) on access.authenticator to ${service};

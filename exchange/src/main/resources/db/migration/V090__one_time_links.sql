-- Links that are good for one thing, once: sent by mail, and followed by whoever reads that mailbox. One that was used or is over is deleted: what happened
-- stands in the audit trail.
create table access.link (
  hash    bytea primary key,          -- SHA-256 of the token
  purpose text not null,
  subject text not null,              -- what it is about, as its purpose names it: an account, an application
  made    timestamptz not null,
  expires timestamptz not null check (expires > made)
);
create index link_of_subject on access.link (purpose, subject);
create index link_by_expiry on access.link (expires);
grant select, insert, delete on access.link to ${service};

-- An account may have no password yet: then it lets nobody in. Whoever has the mailbox sets the first one by a link.
alter table access.account alter column password_hash drop not null;
grant update (password_hash) on access.account to ${service};

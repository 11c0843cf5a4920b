-- What States send, and what is found in it, holds the same values as the records made of it: sealed as well (ADR 0035).

-- The bytes of each submission are under a key of their own, which is used for nothing else and kept under the State's: when that changes the
-- bytes stay as they are. Absent for those of an earlier version until they are sealed too.
create table intake.content_key (
  submission uuid primary key references intake.submission on delete cascade,
  key        integer not null,
  wrapped    bytea not null
);
grant select, insert, update (key, wrapped) on intake.content_key to ${service};
alter table intake.content_key enable row level security, force row level security;
create policy exchange on intake.content_key using ((select walls.is_exchange()));
create policy migration on intake.content_key using ((select walls.is_migration()));

alter table intake.content add column digest bytea;  -- SHA-256 of the part as it is kept sealed; absent while it is in clear
grant update (bytes, digest) on intake.content to ${service};

create function intake.seal_content_only() returns trigger language plpgsql as $$
begin
  if old.digest is not null or new.digest is distinct from sha256(new.bytes) then
    raise exception 'what was sent is never changed, only sealed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger seal_only before update of bytes, digest on intake.content
  for each row execute function intake.seal_content_only();

-- What a finding repeats of what was sent: the value and whatever its message tells, JSON, bound to the rest of its row.
alter table intake.finding
  add column sealed bytea,
  add column key    integer,
  add check ((sealed is null) = (key is null)),
  add check (sealed is null or value is null and details = '[]');
grant update (value, details, sealed, key) on intake.finding to ${service};

create function intake.seal_finding_only() returns trigger language plpgsql as $$
begin
  if new.key is null or new.key is not distinct from old.key then
    raise exception 'a finding is never changed, only sealed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger seal_only before update of value, details, sealed, key on intake.finding
  for each row execute function intake.seal_finding_only();

insert into sealing.resealing (scope, begun) select distinct state, now() from intake.submission
on conflict do nothing;

-- Secrets of authenticators have the number of their key before them, those of an earlier version, under a key of their own, have not: 48 bytes.
insert into sealing.resealing (scope, begun) select 'factors', now() from access.authenticator limit 1;

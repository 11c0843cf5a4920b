-- As before (V114), but that asking whether somebody looks up never begins to write: a statement that PostgreSQL reads with several processes asks
-- it too, and may give a transaction no number then. Without one nothing was written in it, and so no entry either.
create or replace function walls.looks_up() returns boolean stable parallel safe language sql
  return exists (select from audit.entry
                  where sequence = nullif(current_setting('monarca.look_up', true), '')::bigint
                    and xmin = pg_current_xact_id_if_assigned()::xid
                    and actor = walls.person() and object_kind = 'child' and outcome = 'done');

-- What processes hold in memory of records must be known when it is out of date: whoever writes what records say is noted here, in the order in which
-- it becomes visible, since all who write it hold the identity lock until their transaction ends. Eight bytes for each record written.
create table identity.said (
  sequence bigint generated always as identity primary key,
  sources  bigint[] not null
);
grant select, insert on identity.said to ${service};

create function identity.note_said() returns trigger language plpgsql as $$
begin
  insert into identity.said (sources) select array_agg(source_id) from written having count(*) > 0;
  return null;
end $$;

-- Rows are replaced, never updated: a record that says something new is written again.
create trigger person_said after insert on identity.person
  referencing new table as written for each statement execute function identity.note_said();

-- Looked up in its index alone wherever its pages are known to hold nothing but what everybody sees: that is told of a twentieth at a time, not of a fifth.
alter table identity.blocking_key set (autovacuum_vacuum_insert_scale_factor = 0.05);

-- Lists of the children of an office (ADR 0055): one row for each enrollment of a living record that is open, or ended within 13 months.
-- What ended longer ago never comes into a list again, and is removed. Written with the versions that it follows from, in their transaction; never of two truths.
create schema roster;
grant usage on schema roster to ${service};

create table roster.stay (
  source_id      bigint not null,
  enrollment     text collate "C" not null,  -- record key
  state          text collate "C" not null,
  school         text collate "C",
  school_name    text,
  district       text collate "C",
  residence      text collate "C",           -- district of residence, where it is another
  began          date,
  ended          date,
  kind           text collate "C",           -- enrollment type
  grade          text collate "C",
  priority       text collate "C",
  learner        text collate "C",
  eligible_until date,                       -- the latest of the record's qualifying moves
  eligible_then  boolean not null,           -- when the enrollment began
  blank          text[] not null,            -- of the elements that are expected of some children, those that are not said
  sort_name      text collate "C" not null,
  last_name      text,
  first_name     text,
  birth_date     date,
  primary key (source_id, enrollment)
);
create index stay_of_district on roster.stay (state, district);
create index stay_of_school on roster.stay (state, school) where school is not null;
create index stay_ended on roster.stay (ended) where ended is not null;
create index stay_of_residence on roster.stay (state, residence) where residence is not null;

create function roster.day(said text) returns date immutable parallel safe language sql
  return case when said ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then said::date end;

-- Letters as they are looked for in a list: small, without accents.
create function roster.sorted(said text) returns text immutable parallel safe language sql
  return lower(translate(said, 'ÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇáàâäãéèêëíìîïóòôöõúùûüñç', 'AAAAAEEEEIIIIOOOOOUUUUNCaaaaaeeeeiiiiooooouuuunc'));

-- What stands in the list of these records.
create function roster.project(sources bigint[], expected text[], since date) returns setof roster.stay stable language sql as $$
select s.id, line.key, s.state, saying ->> 'school_id', saying ->> 'school_or_project_name', saying ->> 'district_id',
       nullif(saying ->> 'district_of_residence', saying ->> 'district_id'), place.began, place.ended, saying ->> 'enrollment_type', saying ->> 'grade_level',
       saying ->> 'pfs_flag', saying ->> 'el_indicator', moves.until,
       exists (select from unnest(moves.arrivals, moves.ends) as move (arrival, until) where place.began between move.arrival and move.until),
       array(select element from unnest(expected) element where not saying ? element),
       roster.sorted(concat_ws(' ', who ->> 'last_name_1', who ->> 'last_name_2') || ',' || concat_ws(' ', who ->> 'first_name', who ->> 'middle_name')),
       concat_ws(' ', who ->> 'last_name_1', who ->> 'last_name_2'), concat_ws(' ', who ->> 'first_name', who ->> 'middle_name', who ->> 'suffix'),
       roster.day(who ->> 'birth_date')
  from unnest(sources) as asked (id)
  join students.source s on s.id = asked.id
  join students.version self on self.source_id = s.id and self.kind = 'student' and self.current and self.alive
 cross join lateral (select self.rows -> '' as who) own
  join students.version v on v.source_id = s.id and v.kind = 'enrollment' and v.current and v.alive
 cross join lateral (
   select max(roster.day(move.value ->> 'eligibility_expiration_date')) as until,
          array_agg(roster.day(move.value ->> 'qualifying_arrival_date') order by move.key) as arrivals,
          array_agg(roster.day(move.value ->> 'eligibility_expiration_date') order by move.key) as ends
     from students.version q
    cross join lateral jsonb_each(q.rows) move
    where q.source_id = s.id and q.kind = 'qualifying_move' and q.current and q.alive and jsonb_typeof(move.value) = 'object') moves
 cross join lateral jsonb_each(v.rows) line
 cross join lateral (select line.value as saying) told
 cross join lateral (select roster.day(saying ->> 'enrollment_date') as began, roster.day(saying ->> 'withdrawal_date') as ended) place
 where jsonb_typeof(line.value) = 'object' and (place.ended is null or place.ended > since)
$$;

alter table roster.stay enable row level security, force row level security;
create policy migration on roster.stay using ((select walls.is_migration()));
-- Read by whoever is written down for it, of their own State alone.
create policy listed on roster.stay for select
  using ((select walls.is_exchange()) or (select walls.looks_up()) and state = (select walls.state()));
create policy told on roster.stay for insert with check ((select walls.is_exchange()) and state = (select walls.state()));
create policy told_again on roster.stay for delete using ((select walls.is_exchange()) and state = (select walls.state()));
-- When its time is over, whosever it is (ADR 0051).
create policy over on roster.stay for delete using ((select walls.is_exchange()) and ended is not null);
grant select, insert, delete on roster.stay to ${service};

-- As the catalogue expects them when this runs; each record that is told of again follows the catalogue of its day.
insert into roster.stay
select * from roster.project(
  array(select id from students.source order by id),
  array['mep_project_type', 'school_id', 'district_id', 'el_indicator', 'pfs_flag', 'residency_verification_date', 'designated_graduation_school',
        'out_of_state_transcript_indicator', 'algebra_1_indicator'],
  (current_date - interval '13 months')::date);

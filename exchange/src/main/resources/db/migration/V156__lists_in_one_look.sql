-- The same lines as before (V149) for a third of the work: each enrollment is taken apart once. That the days are days is judged before anything is kept.
create or replace function roster.project(sources bigint[], expected text[], since date) returns setof roster.stay stable language sql as $$
select s.id, line.key, s.state, said.school_id, said.school_or_project_name, said.district_id,
       nullif(said.district_of_residence, said.district_id), said.enrollment_date, said.withdrawal_date, said.enrollment_type, said.grade_level,
       said.pfs_flag, said.el_indicator, moves.until,
       exists (select from unnest(moves.arrivals, moves.ends) as move (arrival, until) where said.enrollment_date between move.arrival and move.until),
       array(select element from unnest(expected) element where not line.value ? element),
       own.sort_name, own.last_name, own.first_name, own.birth_date
  from students.source s
  join students.version self on self.source_id = s.id and self.kind = 'student' and self.current and self.alive
  join students.version v on v.source_id = s.id and v.kind = 'enrollment' and v.current and v.alive
 cross join lateral (
   select roster.sorted(concat_ws(' ', last_name_1, last_name_2) || ',' || concat_ws(' ', first_name, middle_name)) as sort_name,
          concat_ws(' ', last_name_1, last_name_2) as last_name, concat_ws(' ', first_name, middle_name, suffix) as first_name, birth_date
     from jsonb_to_record(self.rows -> '')
          as who (last_name_1 text, last_name_2 text, first_name text, middle_name text, suffix text, birth_date date)
   offset 0) own
 cross join lateral (
   select max(eligibility_expiration_date) as until,
          array_agg(qualifying_arrival_date order by move.key) as arrivals,
          array_agg(eligibility_expiration_date order by move.key) as ends
     from students.version q
    cross join lateral jsonb_each(q.rows) move
    cross join lateral jsonb_to_record(move.value) as told (eligibility_expiration_date date, qualifying_arrival_date date)
    where q.source_id = s.id and q.kind = 'qualifying_move' and q.current and q.alive and jsonb_typeof(move.value) = 'object') moves
 cross join lateral jsonb_each(v.rows) line
 cross join lateral jsonb_to_record(line.value)
       as said (school_id text, school_or_project_name text, district_id text, district_of_residence text, enrollment_date date, withdrawal_date date,
                enrollment_type text, grade_level text, pfs_flag text, el_indicator text)
 where s.id = any(sources) and jsonb_typeof(line.value) = 'object' and (said.withdrawal_date is null or said.withdrawal_date > since)
$$;

drop function roster.day(text);

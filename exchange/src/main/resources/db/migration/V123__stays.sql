-- Where children are or were, as States say it now: whose business a child is hangs on it (org.monarca.exchange.identity.scope).

-- Which district each school belongs to, now.
create view jurisdictions.v_school as
  select id, state, lea_id from jurisdictions.operator where kind = 'school';
grant select on jurisdictions.v_school to ${service};

-- One row for each place of each enrollment of a record that is not withdrawn: that of the school, and that where the child lives. Of a school that the
-- directory has in another district than the State says both are told. A place without a district is in its State all the same.
create view students.v_stay with (security_invoker = true) as
select s.id as source_id, s.state, place.school, place.district, d.region, place.lives, row.value ->> 'enrollment_date' as began,
       row.value ->> 'withdrawal_date' as ended
  from students.source s
  join students.version self on self.source_id = s.id and self.kind = 'student' and self.current and self.alive
  join students.version v on v.source_id = s.id and v.kind = 'enrollment' and v.current and v.alive
 cross join lateral jsonb_each(v.rows) row
 cross join lateral (
   select row.value ->> 'school_id' as school, row.value ->> 'district_id' as district, false as lives
   union
   select school.id, school.lea_id, false from jurisdictions.v_school school where school.id = row.value ->> 'school_id' and school.state = s.state
   union
   select null, row.value ->> 'district_of_residence', true where row.value ? 'district_of_residence') place
  left join jurisdictions.v_district d on d.lea_id = place.district and d.state = s.state
 where jsonb_typeof(row.value) = 'object';
grant select on students.v_stay to ${service};

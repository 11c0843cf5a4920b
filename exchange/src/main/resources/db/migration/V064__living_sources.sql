-- A State's records not withdrawn, in the order of their numbers: page by page whatever the number it begins behind and however many records the
-- other States have. Each is looked up by itself (`offset 0`): joined as a whole, a page would begin at the first record of all.
create index source_of_state on students.source (state, id);

create view students.v_living_source as
select s.id as source_id, s.state, s.state_student_id, own.as_of
  from students.source s
 cross join lateral (
   select said.moment as as_of
     from students.version self
     join students.telling said on said.number = coalesce((self.said ->> '')::integer, self.as_of)
    where self.source_id = s.id and self.kind = 'student' and self.current and self.alive
   offset 0) own;

grant select on students.v_living_source to ${service};

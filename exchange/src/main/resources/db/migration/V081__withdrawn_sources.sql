-- State records that were taken back and not told of again: what they may be is asked of nobody while that lasts.
create view students.v_withdrawn_source as
select source_id from students.version where kind = 'student' and current and not alive;

grant select on students.v_withdrawn_source to ${service};

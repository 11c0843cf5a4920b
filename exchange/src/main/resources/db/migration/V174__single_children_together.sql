-- What systems of several States say of single children at a time is written together (ADR 0067): the exchange may be at work on what more than one
-- State sent, and writes for each of these and for no other. To whatever asks for one State it is none of them.
create function walls.states() returns text[] stable parallel safe language sql
  return string_to_array(nullif(current_setting('monarca.state', true), ''), ' ');

alter policy told on students.source
  with check ((select walls.is_exchange()) and state = any ((select walls.states())::text[]));
alter policy told_again on students.source
  using ((select walls.is_exchange()) and state = any ((select walls.states())::text[]));
alter policy told on students.version
  with check ((select walls.is_exchange())
              and exists (select from students.source s where s.id = source_id and s.state = any ((select walls.states())::text[])));
alter policy told_again on students.version
  using ((select walls.is_exchange())
         and exists (select from students.source s where s.id = source_id and s.state = any ((select walls.states())::text[])));
alter policy told on students.early_withdrawal
  using ((select walls.is_exchange()))
  with check ((select walls.is_exchange()) and state = any ((select walls.states())::text[]));
alter policy told on roster.stay
  with check ((select walls.is_exchange()) and state = any ((select walls.states())::text[]));
alter policy told_again on roster.stay
  using ((select walls.is_exchange()) and state = any ((select walls.states())::text[]));

-- A State's day is counted up with each of these transactions: no index may have what changes then, or each has an entry more, and what was is gone
-- through until it is cleared away. Whether somebody spoke lately is asked of the days that began lately.
drop index intake.submission_live_last;
create index submission_live_begun on intake.submission (received) where form = 'live';
alter table intake.submission set (fillfactor = 70);

-- Records that were refused and of which nothing has been accepted since, and the tasks in which somebody of the State is asked about
-- them. A record stands in the task of the submission in which it was refused first, however often it is refused again.
create table intake.data_check (
  submission uuid primary key references intake.submission,
  state      text not null,
  outcome    text check (outcome in ('mended', 'given-up')),  -- absent as long as somebody is asked
  settled_by text,                                            -- account; absent where nobody had to
  reason     text,
  note       text,
  check ((outcome = 'given-up') = (settled_by is not null)),
  check ((settled_by is null) = (reason is null)),
  check ((settled_by is null) = (note is null))
);
create index data_check_open on intake.data_check (state) where outcome is null;

create table intake.refused (
  state            text not null,
  state_student_id text collate "C" not null,                       -- empty where none was sent
  submission       uuid not null references intake.data_check,      -- the first in which it was refused
  latest           uuid not null references intake.submission,      -- the last one, whose findings are shown
  primary key (state, state_student_id)
);
create index refused_of_submission on intake.refused (submission, state_student_id);
create index refused_latest on intake.refused (latest);

grant select, insert, update (outcome, settled_by, reason, note) on intake.data_check to ${service};
grant select, insert, delete, update (latest) on intake.refused to ${service};

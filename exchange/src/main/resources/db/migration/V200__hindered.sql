-- Work that fails for want of a disk or of the database is nothing of the submission: how often in a row. It rests and stays.
alter table intake.submission
  add column hindered int not null default 0,
  add column retried  timestamptz;                 -- an operator had it worked on once more, after it had been given up
grant update (hindered, retried) on intake.submission to ${service};

-- What was found of a submission that was given up is found anew when it is tried once more.
grant delete on intake.finding, intake.unusual to ${service};

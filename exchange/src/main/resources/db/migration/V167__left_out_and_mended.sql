-- Whom a full list that waits for a person leaves out, and would withdraw: as it was counted, with the place of the latest enrollment. It stays with the
-- submission that was confirmed, and goes with the one that is rejected.
create table intake.left_out (
  submission       uuid not null references intake.submission on delete cascade,
  state_student_id text collate "C" not null,
  school           text collate "C",
  school_name      text,
  grade            text collate "C",
  primary key (submission, state_student_id)
);
create index left_out_of_school on intake.left_out (submission, school, state_student_id);
alter table intake.left_out enable row level security, force row level security;
create policy own on intake.left_out
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));
create policy migration on intake.left_out using ((select walls.is_migration()));
grant select, insert, delete on intake.left_out to ${service};

-- Which of the refused of a submission were sent again from the pages, by their numbers in the order in which they are read, in which submission, and
-- under which identifier: it may be what was mended.
create table intake.mend (
  submission       uuid        not null references intake.submission on delete cascade,
  number           int         not null check (number > 0),
  sent             uuid        not null references intake.submission on delete cascade,
  state_student_id text        collate "C" not null,
  at               timestamptz not null,
  primary key (submission, number, sent)
);
create index mend_sent on intake.mend (sent);
alter table intake.mend enable row level security, force row level security;
create policy own on intake.mend
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));
create policy migration on intake.mend using ((select walls.is_migration()));
grant select, insert on intake.mend to ${service};

-- What a State has sent within a day is added up before more is taken.
create index submission_of_day on intake.submission (state, received) include (bytes);

-- What was found in a submission, grouped by cause when it is through: [{"code", "record", "element", "times", "first": [numbers of the first findings]}],
-- in the order in which it is shown. A page need not count half a million findings to tell of them. Absent of what is not through, or of an earlier
-- version: then they are counted when somebody asks.
alter table intake.submission add column causes jsonb;
grant update (causes) on intake.submission to ${service};

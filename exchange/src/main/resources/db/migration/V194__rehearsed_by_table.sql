-- A dry run tries the State's table of codes too: the same bytes are the same rehearsal only while no other version of it is kept (ADR 0073).
alter table intake.submission add column codes integer not null default 0 check (codes = 0 or dry_run);
alter table intake.submission drop constraint submission_state_sha256_form_dry_run_key;
alter table intake.submission add constraint submission_same_bytes unique (state, sha256, form, dry_run, codes);
comment on column intake.submission.codes is 'of a dry run the version of the table by which its codes were read; 0 where there was none, and of what counts';

-- One row of Texas, one of California and one of the Department in each table behind row security, where it can have one; two people of Texas.
insert into access.account (id, email, password_hash, display_name, zone, created) values
  ('tx', 'tx@example.org', '-', 'Synthetic Texan', 'UTC', now()),
  ('tx2', 'tx2@example.org', '-', 'Another Texan', 'UTC', now()),
  ('ca', 'ca@example.org', '-', 'Synthetic Californian', 'UTC', now()),
  ('us', 'us@example.org', '-', 'Synthetic Federal User', 'UTC', now());
insert into access.role_grant (account, role, state, begins, given_by) values
  ('tx', 'state-data-admin', 'TX', now(), 'test'),
  ('tx2', 'school-user', 'TX', now(), 'test'),
  ('ca', 'state-data-admin', 'CA', now(), 'test'),
  ('us', 'federal-user', null, now(), 'test');
insert into access.rules_acceptance (account, version, accepted, told_by) select id, '1', now(), id from access.account;
insert into access.training (account, taken, entered, entered_by) select id, current_date, now(), 'test' from access.account;
insert into access.duty_told (account, duty, since, days, told) select id, 'rules', now(), 30, now() from access.account;
insert into access.review (state, kind, period, opened, last_day) select s, 'yearly', current_date, now(), current_date from unnest(array['TX', 'CA', null]) s;
insert into access.review_item (review, role_grant) select r.id, g.id from access.review r join access.role_grant g on g.state is not distinct from r.state where g.account <> 'tx2' order by r.id;
insert into access.authenticator (account, secret, made) select id, '', now() from access.account;
insert into access.recovery_code (account, hash, made) select id, '', now() from access.account;
insert into access.passkey (account, credential, public_key, counter, backup_eligible, backed_up, transports, name, made) select id, id::bytea, '', 0, false, false, '{}', 'Synthetic', now() from access.account;
insert into access.address_change (id, account, former, address, asked, expires)
  select gen_random_uuid(), id, email, 'new-' || email, now(), now() + interval '1 day' from access.account;
insert into access.federated_identity (account, issuer, subject, called, bound) select id, 'https://provider.example.org', id, '', now() from access.account;
insert into access.personal_token (hash, account, role_grant, name, made, expires)
  select account::bytea, account, id, 'mine', now(), now() + interval '1 day' from access.role_grant;
insert into applications.application (id, stage, email, name, title, work_address, language, zone, role, state, need, trained, rules,
                                      authority_name, authority_title, authority_email, asked, changed)
  select gen_random_uuid(), 'vouching', 'new-' || email, 'Synthetic Applicant', 'Clerk', 'Synthetic Street 1', 'en', 'UTC', role, state, 'need',
         current_date, '1', 'Synthetic Head', 'Head', 'head@example.org', now(), now()
    from access.account join access.role_grant g on g.account = access.account.id where account <> 'tx2' order by g.id;
insert into access.client (client_id, state, created) values ('tx-1', 'TX', now()), ('ca-1', 'CA', now());
insert into access.credential (client_id, kind, secret_hash, added) select client_id, 'secret', '-', now() from access.client;
insert into access.drop_key (state, name, kind, body, fingerprint, added, waits) select state, 'Synthetic', 'ssh-ed25519', '', 'SHA256:' || state, now(), false from access.client;
insert into pulls.source (state, url, sign_in, every, added, waits) select state, 'https://example.org', 'bearer', 6, now(), true from access.client;
insert into pulls.secret (source, id, state, value, sealed) select id, gen_random_uuid(), state, '', 1 from pulls.source;
insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well) select gen_random_uuid(), id, state, false, now(), now(), 'unchanged', true from pulls.source;
insert into webhooks.address (state, url, added, waits) select state, 'https://example.org', now(), false from access.client;
insert into webhooks.secret (id, address, state, made, value, sealed) select gen_random_uuid(), id, state, now(), '', 1 from webhooks.address;
insert into webhooks.message (id, address, state, kind, body, written, until, due) select gen_random_uuid(), id, state, 'webhook.test', '{}', now(), now(), now() from webhooks.address;
insert into access.seen_assertion (client_id, jti, expires) select client_id, '', now() from access.client;

insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received)
  select gen_random_uuid(), state, 'system', 'csv', false, 1, sha256(state::bytea), now() from unnest(array['TX', 'CA']) state;
insert into intake.dropped (id, state, sender, name, spool, status, whole, changed) select id, state, 'sftp-1', 'a.zip', id, 'arriving', false, now() from intake.submission;
insert into intake.upload (id, state, sender, role, metadata, length, received, begun, expires) select id, state, lower(state), 'state-data-admin', '', 2, 1, now(), now() from intake.submission;
insert into intake.upload_part (upload, at, bytes, sealed) select id, 0, '', 1 from intake.upload;
insert into intake.content (submission, part, bytes) select id, 0, '' from intake.submission;
insert into intake.content_key (submission, key, wrapped) select id, 1, '' from intake.submission;
insert into intake.finding (submission, file, line, problem, details) select id, 'students.csv', 1, 'MON-3001', '[]' from intake.submission;
insert into intake.left_out (submission, state_student_id) select id, '1' from intake.submission;
insert into intake.unusual (submission, figure, place, before, now) select id, 'children.', 1, 40, 1 from intake.submission;
insert into intake.mend (submission, number, sent, state_student_id, at) select id, 1, id, 'c1', now() from intake.submission;
insert into intake.outcome (submission, state_student_id, outcome) select id, '1', 'new' from intake.submission;
insert into intake.live_request (state, client, key, at, status, answer, sealed) select state, state, '1', now(), 200, '', 1 from intake.submission;
insert into codes.version (state, version, document, entries, made, made_by) select state, 1, 'list,theirs,ours', 0, now(), lower(state) from intake.submission;
insert into codes.used (submission, state, version) select id, state, 1 from intake.submission;
insert into mappings.mapping (state, name, begun) select state, 'nightly', now() from intake.submission;
insert into mappings.version (state, name, version, title, document, made, made_by) select state, name, 1, 'Synthetic', '{}', now(), lower(state) from mappings.mapping;
insert into mappings.used (submission, state, name, version, at) select s.id, s.state, 'nightly', 1, now() from intake.submission s;
insert into mappings.draft (id, state, person, begun, changed, content, sealed) select id, state, lower(state), now(), now(), '', 1 from intake.submission;
insert into intake.severity_proposal (problem, state, severity, reason, person, proposed)
  select 'MON-3001', state, 'silent', 'reason', 'tx', now() from intake.submission;
insert into intake.data_check (submission, state) select id, state from intake.submission;
insert into intake.refused (state, state_student_id, submission, latest, at) select state, '1', id, id, received from intake.submission;

insert into students.telling (submission, submission_id, moment, received) select id, state, now(), now() from intake.submission;
insert into identity.exchange_id (id, issued) values (100000000009, now());
insert into corrections.value_check (exchange_id, element, state, asked_by, reason, asked) select 100000000009, 'birth_date', s, 'tx', 'family', now() from unnest(array['TX', 'CA']) s;
with source as (insert into students.source (state, state_student_id) values ('TX', '1'), ('CA', '1') returning id)
insert into identity.link (source_id, exchange_id, how, at) select id, 100000000009, 'created', now() from source;
insert into credit.transcript (code, exchange_id, sources, sight, content, figures, file, state, issued, issued_by) select sha256(s::bytea), 100000000009, '{1}', 'whole', sha256(s::bytea), sha256(s::bytea), sha256(s::bytea), s, now(), lower(s) from unnest(array['TX', 'CA']) s;
insert into health.school_entry (state, grade, version, asked, source, read_on, in_force, ended, entered, entered_by) select s, 'KG', 1, '[]', 'Synthetic Code 1', current_date, current_date, false, now(), lower(s) from unnest(array['TX', 'CA']) s;
insert into identity.decision (kind, proposer, reason, note, at) values ('apart', 'tx', 'other', 'a note', now());
insert into identity.proposal (kind, survivor, proposer, proposer_state, reason, note, proposed, expires)
  values ('merge', 100000000009, 'tx', 'TX', 'other', 'a note', now(), now() + interval '1 day');
insert into identity.person (source_id, state, state_student_id) select id, state, state_student_id from students.source;
insert into identity.former_person (source_id, turn, until, state, state_student_id) select id, 0, 1, state, state_student_id from students.source;
insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)
  select s.id, t.number, t.number, 'student', 'I', true, false, true, gen_random_uuid(), '{}'
    from students.source s join students.telling t on t.submission_id = s.state;
insert into students.early_withdrawal (state, state_student_id, telling) select submission_id, '2', number from students.telling;
insert into students.full_list (telling, state) select number, submission_id from students.telling;
insert into students.full_list_named (telling, state_student_id) select number, '1' from students.telling;

insert into sealing.data_key (scope, outer_key, wrapped, made) select submission_id, '', '', now() from students.telling;
insert into sealing.resealing (scope, begun) select submission_id, now() from students.telling;

insert into worklist.task (kind, subject, level, state, due, due_days, opened, exchange_ids)
  select 'near-match', state, case state when 'US' then 'nation' else 'state' end, state, current_date, 5, now(), '{}'
    from unnest(array['TX', 'CA', 'US']) state;
insert into worklist.event (task, at, by, what, level) select id, now(), 'worklist', 'opened', level from worklist.task;

insert into notices.preference (person, delivery, language, changed) select id, 'digest', 'en', now() from access.account;
insert into notices.notice (id, kind, receiver, ids, written, gathered, due)
  select gen_random_uuid(), 'task-given', id, '{}', now(), false, now() from access.account;
insert into notices.attempt (notice, number, at, outcome, answer) select id, 1, now(), 'later', '' from notices.notice;
insert into notices.failing (receiver, state, bounces, since, last, notice, answer)
  select g.account, g.state, 1, now(), now(), n.id, '' from access.role_grant g join notices.notice n on n.receiver = g.account;

insert into protection.mark (source, state, reason, since, marked_by) select id, state, 'hiding', now(), lower(state) from students.source;
insert into protection.whereabouts (mark, source, state, since) select id, source, state, now() from protection.mark;
insert into protection.claim (mark, source, protecting, state, code, since) select id, source, 'OH', state, '12345678', now() from protection.mark;
insert into protection.opening (child, account, state, reason, note, opened, until)
  select 100000000009, 'us', null, 'health', 'told to ' || state || ' and nobody else', now(), now() + interval '1 minute' from students.source order by id;
insert into protection.told (state, opening) select right(left(note, 10), 2), id from protection.opening;

insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, outcome)
  select now(), 'PERSON', account, role, state, 'child.view', 'child', 'done' from access.role_grant order by id;
insert into oversight.week (day, made) values (date_trunc('week', current_date), now());
insert into oversight.demand (state, received, written, written_by, office, basis, asked)
  select s, current_date, now(), lower(s), 'court', 'court-order', 'asked of the State of ' || s from unnest(array['TX', 'CA']) s;
insert into oversight.demand_decision (demand, state, proposed, proposed_by, by_department, answer, why, kinds, family, family_day)
  select id, state, now(), lower(state), state = 'CA', 'given', 'the order names the record', array['courses'], 'told', current_date from oversight.demand;
insert into oversight.demand_child (decision, state, child) select id, state, '100000000009' from oversight.demand_decision;
insert into oversight.demand_named (demand, state, child) select id, state, '100000000009' from oversight.demand;
insert into oversight.incident (state, opened, discovered) select s, now(), now() from unnest(array['TX', 'CA']) s;
insert into oversight.incident_clock (incident, state, code, due) select id, state, 'families', now() from oversight.incident;
insert into oversight.incident_story (incident, state, opened_by, found, what) select id, state, lower(state), 'other', 'a story that is told to ' || state from oversight.incident;
insert into oversight.incident_concern (incident, state, kind, object) select id, state, 'child', '100000000009' from oversight.incident;
insert into oversight.incident_step (incident, state, written, by, at, what) select id, state, now(), lower(state), now(), 'told' from oversight.incident;
insert into oversight.clock_hours (state, code, hours, set_at, set_by) select state, 'families', 1, now(), lower(state) from oversight.incident;
insert into oversight.unusual (week, kind, actor, state, count) select day, 'volume', lower(coalesce(s, 'us')), s, 1 from oversight.week, unnest(array['TX', 'CA', null]) s;
insert into roster.stay (source_id, enrollment, state, eligible_then, blank, sort_name) select id, 'e1', state, false, '{}', '' from students.source;
insert into roster.saved_view (person, name, filters, made) select id, 'mine', '', now() from access.account;

insert into retention.tombstone (rule, "table", class, period, before, at, count, ids)
  select 'tasks', 'worklist.task', 'education', 'P6Y', now(), now(), 1, array[n::text] from generate_series(1, 3) n;

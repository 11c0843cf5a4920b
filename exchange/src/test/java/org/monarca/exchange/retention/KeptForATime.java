package org.monarca.exchange.retention;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** A row of each sort that is kept for a time, with what hangs on it. */
final class KeptForATime {

  private static final String ACCOUNT =
      """
      insert into access.account (id, email, display_name, zone, created, status, status_reason, status_since, status_by)
      values (:id, :id || '@example.org', 'Synthetic Leaver', 'UTC', :at, 'deactivated', 'left', :at, 'test')
      """;

  private static final String FORM =
      """
      insert into applications.application (id, stage, email, name, title, work_address, language, zone, role, state, need, trained, rules,
                                            authority_name, authority_title, authority_email, asked, changed)
      values (:id::uuid, 'STAGE', :id || '@example.org', 'Synthetic Applicant', 'Clerk', 'Synthetic Street 1', 'en', 'UTC', 'school-user', 'ND', 'need',
              current_date, '1', 'Synthetic Head', 'Head', 'head@example.org', :at, :at)
      """;

  private static final String SUBMISSION =
      """
      insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, finished)
      values (:id::uuid, 'ND', 'system', 'csv', true, 1, sha256(:id::bytea), :at, 'done', :at)
      """;

  private static final String WEBHOOK =
      """
      with address as (
        insert into webhooks.address (state, url, added, waits) values ('ND', 'https://example.org/' || :id, :at, false) returning id)
      """;

  private final String id = UUID.randomUUID().toString();
  private final String table;
  private final String where;
  private final Stream<String> inserts;

  private KeptForATime(String table, String where, String... inserts) {
    this.table = table;
    this.where = where;
    this.inserts = Stream.of(inserts);
  }

  static KeptForATime by(String rule) {
    return switch (rule) {
      case "sessions" ->
          new KeptForATime(
              "access.session",
              "session_id = :id",
              "insert into access.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time) values (:id, :id, 0, 0, 900, (extract(epoch from :at::timestamptz) * 1000)::bigint)",
              "insert into access.session_attributes values (:id, 'typed', '')");
      case "links" ->
          new KeptForATime(
              "access.link",
              "subject = :id",
              "insert into access.link values (:id::bytea, 'vouch', :id, :at::timestamptz - interval '1 day', :at)");
      case "assertions" ->
          new KeptForATime(
              "access.seen_assertion",
              "jti = :id::bytea",
              "insert into access.client (client_id, state, created) values (:id, 'ND', :at)",
              "insert into access.seen_assertion values (:id, :id::bytea, :at)");
      case "system-tokens" ->
          new KeptForATime(
              "access.token",
              "grant_id = :id",
              "insert into access.client (client_id, state, created) values (:id, 'ND', :at)",
              "with key as (insert into access.credential (client_id, kind, secret_hash, added) values (:id, 'secret', '-', :at) returning id) insert into access.token (hash, grant_id, client_id, credential, issued, expires) select :id::bytea, :id, :id, id, :at, :at from key");
      case "personal-tokens" ->
          new KeptForATime(
              "access.personal_token",
              "account = :id",
              ACCOUNT,
              "with held as (insert into access.role_grant (account, role, state, begins, given_by) values (:id, 'school-user', 'ND', :at, 'test') returning id) insert into access.personal_token (hash, account, role_grant, name, made, expires) select :id::bytea, :id, id, 'mine', :at::timestamptz - interval '1 day', :at from held");
      case "address-changes" ->
          new KeptForATime(
              "access.address_change",
              "account = :id",
              ACCOUNT,
              "insert into access.address_change (id, account, former, address, asked, expires, ended, outcome) values (:id::uuid, :id, 'a@example.org', 'b@example.org', :at, :at::timestamptz + interval '1 day', :at, 'over')");
      case "applications" ->
          new KeptForATime(
              "applications.application",
              "id in (md5('declined' || :id)::uuid, md5('not-vouched' || :id)::uuid, md5('lapsed' || :id)::uuid)",
              Stream.of("declined", "not-vouched", "lapsed")
                  .map(stage ->
                      FORM.replace(":id", "'STAGE' || :id")
                          .replace("'STAGE' || :id::uuid", "md5('STAGE' || :id)::uuid")
                          .replace("STAGE", stage))
                  .toArray(String[]::new));
      case "applications-unconfirmed" -> form("unconfirmed");
      case "list-lines" ->
          new KeptForATime(
              "roster.stay",
              "enrollment = :id",
              "do 'begin perform set_config(''monarca.state'', ''ND'', true); end'",
              "insert into roster.stay (source_id, enrollment, state, ended, eligible_then, blank, sort_name) values (0, :id, 'ND', ((:at::timestamptz - interval '1 day') at time zone 'UTC')::date, false, '{}', '')");
      case "value-checks" ->
          new KeptForATime(
              "corrections.value_check",
              "asked_by = :id",
              "insert into identity.exchange_id (id, issued) values (100000000009, :at) on conflict do nothing",
              "insert into corrections.value_check (exchange_id, element, state, asked_by, reason, asked, verdict, answered_by, answered) values (100000000009, 'birth_date', 'ND', :id, 'family', :at, 'right', 'test', :at)");
      case "dropped" ->
          new KeptForATime(
              "intake.dropped",
              "id = :id::uuid",
              "insert into intake.dropped (id, state, sender, name, spool, status, whole, changed, ready, turn, settled, refusal) values (:id::uuid, 'ND', 'sftp-1', 'notes.txt', :id::uuid, 'refused', true, :at, :at, 1, :at, 'unknown-form')");
      case "dropped-unfinished" ->
          new KeptForATime(
              "intake.dropped",
              "id = :id::uuid",
              "insert into intake.dropped (id, state, sender, name, spool, status, whole, changed) values (:id::uuid, 'ND', 'sftp-1', 'a.zip.part', :id::uuid, 'arriving', false, :at)");
      case "mapping-drafts" ->
          new KeptForATime(
              "mappings.draft",
              "id = :id::uuid",
              "insert into mappings.draft (id, state, person, begun, changed, content, sealed) values (:id::uuid, 'ND', 'test', :at, :at, '', 1)");
      case "uploads" ->
          new KeptForATime(
              "intake.upload",
              "id = :id::uuid",
              "insert into intake.upload (id, state, sender, role, metadata, length, received, begun, expires) values (:id::uuid, 'ND', 'nd-1', 'state-system', '', 2, 1, :at::timestamptz - interval '1 day', :at)",
              "insert into intake.upload_part (upload, at, bytes, sealed) values (:id::uuid, 0, '', 1)");
      case "dry-runs" ->
          new KeptForATime(
              "intake.submission",
              "id = :id::uuid",
              SUBMISSION,
              "insert into intake.content (submission, part, bytes) values (:id::uuid, 0, '')",
              "insert into intake.finding (submission, file, line, problem, details) values (:id::uuid, 'students.csv', 1, 'MON-3001', '[]')");
      case "live-requests" ->
          new KeptForATime(
              "intake.live_request",
              "key = :id",
              "insert into intake.live_request values ('ND', 'system', :id, :at, 200, '', 1)");
      case "pull-attempts" ->
          new KeptForATime(
              "pulls.attempt",
              "id = :id::uuid",
              """
              with source as (
                insert into pulls.source (state, url, sign_in, every, added, waits) values ('ND', 'https://example.org/' || :id, 'none', 6, :at, true) returning id)
              insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well)
              select :id::uuid, id, 'ND', false, :at, :at, 'unchanged', true from source
              """);
      case "webhook-messages" ->
          new KeptForATime(
              "webhooks.message",
              "id = :id::uuid",
              WEBHOOK
                  + "insert into webhooks.message (id, address, state, kind, body, written, until, due, status, finished) select :id::uuid, id, 'ND', 'webhook.test', '{}', :at, :at, :at, 'arrived', :at from address");
      case "webhook-secrets" ->
          new KeptForATime(
              "webhooks.secret",
              "id = :id::uuid",
              WEBHOOK
                  + "insert into webhooks.secret (id, address, state, made, until, value, sealed) select :id::uuid, id, 'ND', :at, :at, '', 1 from address");
      case "task-answers" ->
          new KeptForATime(
              "identity.task_answer",
              "person = :id",
              "insert into identity.task_answer values (1, 1, :id, '', 1, :at)");
      case "tasks" ->
          new KeptForATime(
              "worklist.task",
              "subject = :id",
              "insert into worklist.task (kind, subject, level, state, due, due_days, opened, status, closed, outcome, exchange_ids) values ('near-match', :id, 'state', 'ND', current_date, 5, :at, 'done', :at, 'same', '{}')",
              "insert into worklist.event (task, at, by, what, level) select id, :at, 'test', 'closed', 'state' from worklist.task where subject = :id",
              "insert into worklist.reminder select id, 'task-overdue', 'test', :at from worklist.task where subject = :id");
      case "notices" ->
          new KeptForATime(
              "notices.notice",
              "id = :id::uuid",
              "insert into notices.notice (id, kind, receiver, ids, written, gathered, due, status, reason, finished) values (:id::uuid, 'task-overdue', 'nobody', '{}', :at, false, :at, 'dead', 'too-late', :at)",
              "insert into notices.attempt (notice, number, at, outcome, answer) values (:id::uuid, 1, :at, 'delivered', 'ok')");
      case "weeks" ->
          new KeptForATime(
              "oversight.week",
              "day = date_trunc('week', now() - interval '21 days')",
              "insert into oversight.week values (date_trunc('week', now() - interval '21 days'), :at)",
              "insert into oversight.unusual (week, kind, actor, state, count) values (date_trunc('week', now() - interval '21 days'), 'volume', :id, 'ND', 1)",
              "with begun as (insert into oversight.incident (state, opened, discovered, closed) values ('ND', :at, :at, :at) returning id) insert into oversight.incident_story (incident, state, opened_by, found, what, week, closed_by, conclusion) select id, 'ND', :id, 'weekly-report', 'A story begun from that week.', date_trunc('week', now() - interval '21 days'), :id, 'Nobody had opened the list.' from begun");
      default -> throw new IllegalArgumentException("a rule without a row to try it: " + rule);
    };
  }

  private static KeptForATime form(String stage) {
    return new KeptForATime(
        "applications.application", "id = :id::uuid", FORM.replace("STAGE", stage));
  }

  /** Makes the row, in the transaction under way. */
  void add(Database database, Instant began) {
    inserts.forEach(insert -> {
      var statement = database.jdbc().sql(insert);
      if (insert.contains(":at")) {
        statement = statement.param("at", Times.utc(began));
      }
      if (insert.contains(":id")) {
        statement = statement.param("id", id);
      }
      statement.update();
    });
  }

  boolean isThere(Database database) {
    var statement =
        database.jdbc().sql("select exists (select from %s where %s)".formatted(table, where));
    return Objects.requireNonNull(
        (where.contains(":id") ? statement.param("id", id) : statement)
            .query(Boolean.class)
            .single());
  }
}

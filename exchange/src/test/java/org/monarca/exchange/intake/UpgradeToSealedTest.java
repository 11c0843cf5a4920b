package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.AtRest;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Limits;

/** What an earlier version kept in clear is read as it is, and sealed while the service runs. */
class UpgradeToSealedTest {

  private static final List<String> SECRET = List.of("55501017771", "secret-value");

  private final TestDatabase test = TestDatabase.asOf("105");
  private TestIntake intake = new TestIntake(2, Limits.published(), test);

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void nothingThatWasSaidIsLostAndNothingStaysInClear() throws IOException {
    var bytes = bundle("old").bytes();
    var id = ofThatVersion(bytes);
    test.upgrade();
    intake = new TestIntake(2, Limits.published(), test);
    var old = status(id);

    var living = intake.living();
    var findings = intake.findings(old);
    assertThat(living.toString()).contains("parent_1_phone=55501017771");
    assertThat(findings).extracting(Finding::value).containsExactly("secret-value");
    assertThat(Bundles.inLedger(intake, old)).isEqualTo(bytes);
    assertThat(inClear())
        .containsExactly("intake.content.bytes", "intake.finding.value", "students.version.rows");
    assertThat(receipt(intake.send(bundle("new"))).unchanged()).isEqualTo(1);

    intake.sealAnew();

    assertThat(inClear()).isEmpty();
    assertThat(intake.findings(old)).isEqualTo(findings);
    assertThat(Bundles.inLedger(intake, old)).isEqualTo(bytes);
    assertThat(receipt(intake.send(bundle("newer"))).unchanged()).isEqualTo(1);
    assertThat(intake.living()).hasSameSizeAs(living);
    assertThat(intake.living().toString()).contains("parent_1_phone=55501017771");
  }

  private static SentBundle bundle(String id) {
    return SentBundle.delta("TX", id).child("c1", "I", Map.of("parent_1_phone", "55501017771"));
  }

  /** One child, sent and applied. */
  private UUID ofThatVersion(byte[] bytes) {
    var id = UUID.randomUUID();
    test.jdbc()
        .sql(
            """
            insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, finished, examined, accepted, known, submission_id, mode, started)
              values (:id, 'TX', 'x', 'csv', false, length(:bytes), sha256(:bytes), '2026-11-01T10:00:01Z', 'done', '2026-11-01T10:00:02Z', 1, 1, 1, 'old', 'delta', '2026-11-01T10:00:02Z');
            insert into intake.content (submission, part, bytes) values (:id, 0, :bytes);
            insert into intake.outcome (submission, state_student_id, outcome) values (:id, 'c1', 'known');
            insert into intake.finding (submission, file, line, state_student_id, record, element, value, problem, details)
              values (:id, 'students.csv', 2, 'c1', 'STUDENT', 'suffix', 'secret-value', 'MON-3001', '[]');
            insert into students.telling (submission, submission_id, moment, received) values (:id, 'old', '2026-11-01T09:00:00Z', '2026-11-01T10:00:01Z');
            insert into identity.exchange_id (id, issued) values (100000000009, now());
            with source as (insert into students.source (state, state_student_id) values ('TX', 'c1') returning id)
            insert into identity.link (source_id, exchange_id, how, at) select id, 100000000009, 'created', now() from source;
            insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)
              select id, number, number, 'student', 'I', true, false, true, encode(substring(sha256(:rows::bytea) for 16), 'hex')::uuid, :rows::jsonb
                from students.source, students.telling;
            """)
        .param("id", id)
        .param("bytes", bytes)
        .param("rows", ROWS)
        .update();
    return id;
  }

  /** As that version wrote it, element for element; the digest is of this text. */
  private static final String ROWS =
      """
      {"":{"state_student_id_type":"01","first_name":"Ana","last_name_1":"Reyna","sex":"Female","birth_date":"2014-03-14","multiple_birth_flag":"N","birth_date_verification":"1004","parent_1_phone":"55501017771"}}\
      """
          .strip();

  private SubmissionStatus status(UUID id) {
    return intake.submissions.status(TestIntake.system("TX"), id).orElseThrow();
  }

  private List<String> inClear() {
    return AtRest.placesOf(test.jdbc(), SECRET);
  }

  private static Receipt receipt(SubmissionStatus done) {
    return Objects.requireNonNull(done.receipt());
  }
}

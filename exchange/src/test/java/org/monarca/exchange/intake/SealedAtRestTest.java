package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.AtRest;
import org.monarca.exchange.platform.CapturedLog;
import org.monarca.exchange.sealing.Rotation.Standing;
import org.monarca.exchange.sealing.SealBroken;
import org.monarca.records.problems.Finding;

/** What says how a family is reached, and what concerns health, stands nowhere in clear. */
@Control("SC-28(1)")
class SealedAtRestTest {

  private static final List<String> SECRET =
      List.of(
          "secret-mail@example.org",
          "55501017771",
          "55501017772",
          "17 Secret Lane",
          "secret-remark",
          "secret-lot",
          "secret\u00b7mail");

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void noTableHoldsAnyOfIt() throws IOException {
    try (var log = CapturedLog.start()) {
      var done = intake.send(bundle("s1"));

      assertThat(Objects.requireNonNull(done.receipt()).accepted()).isEqualTo(1);
      assertThat(inClear()).isEmpty();
      assertThat(log.text()).doesNotContain(SECRET);
    }
    assertThat(places("Reyna")).contains("students.version.rows", "identity.person.last_name_1");
  }

  @Test
  void allOfItIsToldToWhoeverMayHearIt() throws IOException {
    var bytes = bundle("s1").bytes();
    var done = intake.send("TX", bytes);

    assertThat(intake.living().toString())
        .contains("secret-mail@example.org", "55501017771", "55501017772", "17 Secret Lane")
        .contains("secret-remark", "secret-lot", "immunization_record_flag=Y");
    assertThat(intake.findings(done)).extracting(Finding::value).contains("secret\u00b7mail");
    assertThat(Bundles.text(intake.rejectedBundle(done))).contains("secret\u00b7mail");
    assertThat(Bundles.inLedger(intake, done)).isEqualTo(bytes);
  }

  @Test
  @Control("SC-12")
  void underANewKeyAllIsAsItWas() throws IOException {
    var bytes = bundle("s1").bytes();
    var done = intake.send("TX", bytes);
    var living = intake.living();
    var findings = intake.findings(done);
    var ledger = ledger();

    int current = intake.keys().rotation().rotate("TX");
    assertThat(receipt(intake.send(bundle("s2"))).unchanged()).isEqualTo(1);
    intake.sealAnew();

    assertThat(keysInUse()).containsExactly(current);
    assertThat(intake.keys().rotation().keys())
        .filteredOn(key -> key.number() != current)
        .extracting(Standing::retired)
        .doesNotContainNull();
    assertThat(inClear()).isEmpty();
    assertThat(findings).isEqualTo(intake.findings(done));
    assertThat(intake.living()).hasSameSizeAs(living);
    assertThat(receipt(intake.send(bundle("s3"))).unchanged()).isEqualTo(1);
    assertThat(Bundles.inLedger(intake, done)).isEqualTo(bytes);
    assertThat(ledger()).containsSubsequence(ledger);
  }

  @Test
  void aNewOuterKeyWrapsAllOthers() throws IOException {
    var done = intake.send(bundle("s1"));
    var before = intake.keys().rotation().keys().getFirst().outer();

    intake.keys().rotation().rotateOuter(false);

    var after = intake.keys().rotation().keys();
    assertThat(after).extracting(Standing::outer).doesNotContain(before);
    var other = intake.keys().afresh();
    assertThat(other.seals().fetch(after.getFirst().number()).scope()).isEqualTo("TX");
    assertThat(intake.findings(done)).extracting(Finding::value).contains("secret\u00b7mail");
  }

  @Test
  void bytesThatSomebodyChangedOrCutOffDoNotOpen() {
    var done = intake.send("TX", bundle("s1").bytes());
    for (var change :
        List.of(
            "update intake.content set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)",
            "update intake.content set part = 1",
            "update intake.content_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)",
            "update intake.finding set line = line + 1")) {
      meddle(change);
      assertThatThrownBy(
              () -> {
                Bundles.inLedger(intake, done);
                intake.findings(done);
              })
          .isInstanceOf(SealBroken.class);
    }
    assertThat(intake.count("audit.entry where action = 'seal.open' and outcome = 'refused'"))
        .isPositive();
    meddle(
        "delete from intake.content_key; delete from intake.content; update intake.submission set dry_run = true");
  }

  @Test
  void theServiceMaySealWhatWasSentAndNotChangeIt() {
    intake.send(bundle("s1"));

    for (var attempt :
        List.of(
            "update intake.content set bytes = '', digest = sha256('')",
            "update intake.finding set value = 'x'",
            "update intake.finding set sealed = '', key = key where key is not null")) {
      assertThatThrownBy(() ->
              intake
                  .database()
                  .database()
                  .write(
                      Ledger.WORKER,
                      () -> intake.database().database().jdbc().sql(attempt).update()))
          .rootCause()
          .hasMessageContaining("never changed, only sealed");
    }
  }

  /** One child is right, and one has an address that is none. */
  private static SentBundle bundle(String id) {
    return SentBundle.delta("TX", id)
        .child(
            "c1",
            "I",
            Map.of(
                "parent_1_email", "secret-mail@example.org",
                "parent_1_phone", "55501017771"))
        .row(
            "enrollments.csv",
            Map.ofEntries(
                Map.entry("state_student_id", "c1"),
                Map.entry("record_key", "e1"),
                Map.entry("enrollment_date", "2026-09-01"),
                Map.entry("enrollment_type", "01"),
                Map.entry("school_or_project_name", "Synthetic School"),
                Map.entry("school_id", "480000000001"),
                Map.entry("district_id", "4800000"),
                Map.entry("facility_address_1", "17 Secret Lane"),
                Map.entry("facility_city", "Laredo"),
                Map.entry("facility_state", "TX"),
                Map.entry("telephone", "55501017772"),
                Map.entry("grade_level", "05"),
                Map.entry("el_indicator", "N"),
                Map.entry("idea_indicator", "Y"),
                Map.entry("med_alert", "None"),
                Map.entry("pfs_flag", "N"),
                Map.entry("immunization_record_flag", "Y"),
                Map.entry("residency_date", "2026-09-01"),
                Map.entry("residency_verification_date", "2026-09-01"),
                Map.entry("enrollment_comment", "secret-remark")))
        .row(
            "immunizations.csv",
            Map.of(
                "state_student_id", "c1",
                "record_key", "i1",
                "cvx_code", "20",
                "occurrence_date", "2015-03-14",
                "lot_number", "secret-lot",
                "source", "01"))
        .child("c2", "I", Map.of("parent_1_email", "secret\u00b7mail", "sex", "?"));
  }

  private List<String> inClear() {
    return AtRest.placesOf(intake.database().jdbc(), SECRET);
  }

  private List<String> places(String text) {
    return AtRest.placesOf(intake.database().jdbc(), List.of(text));
  }

  private static Receipt receipt(SubmissionStatus done) {
    return Objects.requireNonNull(done.receipt());
  }

  private List<String> ledger() {
    return intake
        .database()
        .jdbc()
        .sql(
            "select encode(digest, 'hex') from intake.content join intake.submission on id = submission order by received")
        .query(String.class)
        .list();
  }

  private List<Integer> keysInUse() {
    return intake
        .database()
        .jdbc()
        .sql(
            "select key from students.version where key is not null union select key from intake.finding where key is not null union select key from intake.content_key")
        .query(Integer.class)
        .list();
  }

  private void meddle(String statement) {
    intake
        .database()
        .jdbc()
        .sql("do 'begin set local session_replication_role = replica; " + statement + "; end'")
        .update();
  }
}

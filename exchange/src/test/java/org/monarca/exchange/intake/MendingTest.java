package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.MendField;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.MendList;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.intake.mending.Standing.Kind;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/** Refused children are mended one by one and sent again. */
class MendingTest {

  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");
  private static final Map<String, String> WHOLE =
      Map.of("v-0-sex", "Female", "v-0-birth_date", "2014-03-14");

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Mending mending = intake.mending();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aFormHasWhatIsWrongAndNothingElse() {
    var sent = intake.send(twoWrong("s1"));

    var form = form(sent, 1);
    assertThat(form.needed())
        .extracting(MendField::name, MendField::value)
        .containsExactlyInAnyOrder(tuple("v-0-birth_date", null), tuple("v-0-sex", "?"));
    assertThat(form.needed()).allMatch(field -> field.findings().size() == 1);
    assertThat(form.child().stateStudentId()).isEqualTo("c1");
    assertThat(form.left()).isEqualTo(2);
    assertThat(form.next()).isEqualTo(2);
  }

  @Test
  void whatIsMendedIsSentAsTheStatesOwnAndTaken() {
    var sent = intake.send(twoWrong("s1"));

    var mended = send(sent, 1, WHOLE);
    assertThat(standing(sent, 1)).isEqualTo(Kind.SENT);
    intake.rest();

    var done = intake.submissions.status(ADMINISTRATOR, mended.submission()).orElseThrow();
    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.submissionId()).startsWith("mend-");
    assertThat(done.receipt()).isEqualTo(new Receipt(1, 1, 0, 0, 0, 0, 1, 0));
    assertThat(intake.living()).anyMatch(line -> line.contains("|c1|") && line.contains("Female"));
    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
    assertThat(list(sent).left()).isEqualTo(1);
    assertThat(list(sent).after(0)).isEqualTo(2);
    assertThat(audited("submission.mend")).isEqualTo(1);
  }

  @Test
  void whatIsWrongStillIsSaidAndNotSentAndWhatWasTypedStays() {
    var sent = intake.send(twoWrong("s1"));

    var answer =
        mending.send(
            ADMINISTRATOR,
            sent.id(),
            1,
            sent.id(),
            Map.of("v-0-sex", "Male", "v-0-birth_date", "yesterday"));

    assertThat(answer).isInstanceOf(Answer.StillWrong.class);
    var form = ((Answer.StillWrong) answer).wrong().getFirst();
    assertThat(form.needed())
        .extracting(MendField::name, MendField::value)
        .containsExactlyInAnyOrder(tuple("v-0-birth_date", "yesterday"), tuple("v-0-sex", "Male"));
    assertThat(intake.list(ADMINISTRATOR)).hasSize(1);
  }

  @Test
  void whatTheFormDoesNotShowIsNotChanged() {
    var sent = intake.send(twoWrong("s1"));

    send(sent, 1, with(WHOLE, "v-0-first_name", "Mallory"));
    intake.rest();

    assertThat(intake.living()).noneMatch(line -> line.contains("Mallory"));
  }

  @Test
  void theSameSentTwiceIsOneSubmission() {
    var sent = intake.send(twoWrong("s1"));

    send(sent, 1, WHOLE);
    assertThat(mending.send(ADMINISTRATOR, sent.id(), 1, sent.id(), WHOLE))
        .isInstanceOf(Answer.Settled.class);
    intake.rest();
    assertThat(intake.list(ADMINISTRATOR)).hasSize(2);
  }

  @Test
  void aFullListIsMendedByChangesAndNobodyElseIsWithdrawn() {
    var list = SentBundle.full("TX", "s1");
    for (int i = 2; i <= 10; i++) {
      list.child(i);
    }
    var sent = intake.send(list.child("c1", "I", Map.of("sex", "?")));

    send(sent, 1, Map.of("v-0-sex", "Female"));
    intake.rest();

    assertThat(intake.records().livingCount("TX")).isEqualTo(10);
  }

  @Test
  void whatWasSentInALaterSubmissionIsNotMendedHere() {
    var first = intake.send(twoWrong("s1"));
    intake.send(twoWrong("s2").created("2026-11-02T10:00:00Z"));
    assertThat(standing(first, 1)).isEqualTo(Kind.LATER);

    intake.send(SentBundle.delta("TX", "s3").created("2026-11-03T10:00:00Z").child(1));
    assertThat(standing(first, 1)).isEqualTo(Kind.MENDED);
    assertThat(list(first).left()).isZero();
  }

  @Test
  void theRowThatIsWrongIsToldFromOthersOnTheSameLine() {
    var lines =
        """
        {"format_version": "1.0", "submitting_state": "TX", "submission_id": "j1", "created_at": "2026-11-01T10:00:00Z", "mode": "delta", "window_begin": "2026-10-01T00:00:00Z", "window_end": "2026-11-01T00:00:00Z", "student_count": "1", "record_count": "3"}
        {"state_student_id": "c1", "state_student_id_type": "01", "action": "I", "first_name": "Ana", "last_name_1": "Reyna", "sex": "Female", "birth_date": "2014-03-14", "multiple_birth_flag": "N", "birth_date_verification": "1004", "immunizations": [{"record_key": "d1", "cvx_code": "20", "occurrence_date": "2015-01-01", "source": "01"}, {"record_key": "d2", "cvx_code": "20", "occurrence_date": "2013-01-01", "source": "01"}]}
        """;
    var sent = intake.send("TX", Form.JSON_LINES, lines.getBytes(StandardCharsets.UTF_8));

    var form = form(sent, 1);
    assertThat(form.needed()).extracting(field -> field.row().recordKey()).containsOnly("d2");
    send(sent, 1, Map.of("v-2-occurrence_date", "2016-01-01"));
    intake.rest();
    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
  }

  @Test
  void anExchangeIdThatIsNoneStandsAsLongAsItIsSent() {
    var sent =
        intake.send(
            SentBundle.delta("TX", "s1").child("c1", "I", Map.of("exchange_id", "123456789015")));

    assertThat(form(sent, 1).needed())
        .extracting(MendField::name)
        .containsExactly("v-0-exchange_id");
    assertThat(mending.send(ADMINISTRATOR, sent.id(), 1, sent.id(), Map.of()))
        .isInstanceOf(Answer.StillWrong.class);
    send(sent, 1, Map.of("v-0-exchange_id", ""));
    intake.rest();
    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
  }

  @Test
  void whatStandsBesideAWrongValueMayBeMendedInstead() {
    var row = new HashMap<>(Enrolled.in("c1", "07", "480000100001"));
    row.put("withdrawal_date", "2026-08-01");
    var sent = intake.send(SentBundle.delta("TX", "s1").child(1).row("enrollments.csv", row));

    assertThat(form(sent, 1).needed())
        .extracting(MendField::name)
        .contains("v-1-enrollment_date", "v-1-withdrawal_date");
  }

  @Test
  void thereIsNothingToMendWhereNobodyWasRefusedOrItWasOnlyRehearsedOrIsAnothers() {
    var sent = intake.send(twoWrong("s1"));
    var clean = intake.send(SentBundle.delta("TX", "s2").child(9));
    intake.receive("TX", twoWrong("s3").bytes(), true);
    intake.rest();
    var rehearsed = intake.list(ADMINISTRATOR).getFirst();
    var california = Actor.person("ca-1", "state-data-admin", "CA");

    assertThat(mending.list(ADMINISTRATOR, clean.id(), 1)).isEmpty();
    assertThat(mending.list(ADMINISTRATOR, rehearsed.id(), 1)).isEmpty();
    assertThat(mending.list(california, sent.id(), 1)).isEmpty();
    assertThat(mending.child(ADMINISTRATOR, sent.id(), 3)).isEmpty();
    assertThat(mending.send(california, sent.id(), 1, sent.id(), WHOLE))
        .isEqualTo(new Answer.Missing());
  }

  @Test
  void thatAChildIsSeenIsAudited() {
    var sent = intake.send(twoWrong("s1"));

    form(sent, 1);
    list(sent);

    assertThat(audited("submission.rejected")).isEqualTo(2);
  }

  private static SentBundle twoWrong(String id) {
    return SentBundle.delta("TX", id)
        .child("c1", "I", Map.of("sex", "?", "birth_date", ""))
        .child("c2", "I", Map.of("sex", "?"))
        .child(3);
  }

  private static Map<String, String> with(Map<String, String> typed, String name, String value) {
    var more = new HashMap<>(typed);
    more.put(name, value);
    return more;
  }

  private Answer.Sent send(SubmissionStatus submission, int number, Map<String, String> typed) {
    var drawnFrom = form(submission, number).drawnFrom();
    var answer = mending.send(ADMINISTRATOR, submission.id(), number, drawnFrom, typed);
    assertThat(answer).isInstanceOf(Answer.Sent.class);
    return (Answer.Sent) answer;
  }

  private MendForm form(SubmissionStatus submission, int number) {
    return mending.child(ADMINISTRATOR, submission.id(), number).orElseThrow();
  }

  private MendList list(SubmissionStatus submission) {
    return mending.list(ADMINISTRATOR, submission.id(), 1).orElseThrow();
  }

  private Kind standing(SubmissionStatus submission, int number) {
    return form(submission, number).standing().kind();
  }

  private long audited(String action) {
    return Objects.requireNonNull(
        intake
            .database()
            .jdbc()
            .sql("select count(*) from audit.entry where action = ?")
            .param(action)
            .query(Long.class)
            .single());
  }
}

package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.MendField;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.MendList;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.intake.mending.Standing.Kind;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** What is mended under other identifiers, sent again, refused again, or needs no mending. */
class MendedAgainTest {

  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");

  /** Known to nobody, which is found once the child has an identifier. */
  private static final Map<String, String> NUMBERED = Map.of("exchange_id", "123456789015");

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Mending mending = intake.mending();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aChildWhoGetsAnIdentifierIsMendedAndTheOthersWithoutAreNot() {
    var sent =
        intake.send(
            SentBundle.delta("TX", "s1")
                .child("", "I", Map.of())
                .child("", "I", Map.of("first_name", "Bea")));

    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();
    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
    assertThat(standing(sent, 2)).isEqualTo(Kind.TO_MEND);

    send(sent, 2, Map.of("v-0-state_student_id", "c2"));
    intake.rest();
    assertThat(list(sent).left()).isZero();
    assertThat(refused()).isZero();
  }

  @Test
  void aChildWhoIsRefusedAgainUnderAnotherIdentifierIsToBeMended() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED));

    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();

    assertThat(standing(sent, 1)).isEqualTo(Kind.REFUSED_AGAIN);
    assertThat(refused()).isEqualTo(1);
  }

  @Test
  void whoeverIsRefusedAgainIsMendedFromWhatWasSentLast() {
    var sent =
        intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED).child("", "I", NUMBERED));
    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();

    var form = child(sent, 1);
    assertThat(form.again()).isTrue();
    assertThat(form.child().stateStudentId()).isEqualTo("c1");
    assertThat(form.needed())
        .extracting(MendField::name)
        .containsExactly("v-0-exchange_id", "v-0-state_student_id");
    assertThat(child(sent, 2).again()).isFalse();
    assertThat(list(sent).lines())
        .extracting(line -> line.student().stateStudentId(), MendList.Line::errors)
        .containsExactly(tuple("c1", 1), tuple(null, 1));

    send(sent, 1, Map.of("v-0-exchange_id", ""));
    intake.rest();
    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
    assertThat(intake.living()).anyMatch(line -> line.contains("|c1|"));
  }

  @Test
  void aFormDrawnBeforeSomebodyElseSentTheChildSendsNothing() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED));
    var mine = child(sent, 1).drawnFrom();
    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();

    var typed = Map.of("v-0-state_student_id", "c2", "v-0-exchange_id", "");
    var answer = (Answer.Settled) mending.send(ADMINISTRATOR, sent.id(), 1, mine, typed);

    assertThat(answer.form().child().stateStudentId()).isEqualTo("c1");
    assertThat(answer.form().drawnFrom()).isNotEqualTo(mine);
    assertThat(intake.list(ADMINISTRATOR)).hasSize(2);
  }

  @Test
  void anIdentifierThatWasMistypedIsMendedAndNobodyIsLeftUnderIt() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED));
    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();

    send(sent, 1, Map.of("v-0-state_student_id", "c2", "v-0-exchange_id", ""));
    intake.rest();

    assertThat(standing(sent, 1)).isEqualTo(Kind.MENDED);
    assertThat(intake.living()).anyMatch(line -> line.contains("|c2|"));
    assertThat(intake.living()).noneMatch(line -> line.contains("|c1|"));
    assertThat(refused()).isZero();
  }

  @Test
  void whatIsTypedAnewStandsAsItIsTyped() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED));
    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    intake.rest();

    var now = child(sent, 1).drawnFrom();
    var typed = Map.of("v-0-state_student_id", "c2");
    var answer = (Answer.StillWrong) mending.send(ADMINISTRATOR, sent.id(), 1, now, typed);

    assertThat(answer.wrong().getFirst().again()).isFalse();
    assertThat(answer.wrong().getFirst().child().stateStudentId()).isEqualTo("c2");
  }

  @Test
  void theListIsOneLookHoweverManyWereRefusedAgain() {
    var sent =
        intake.send(SentBundle.delta("TX", "s1").child("", "I", NUMBERED).child("", "I", NUMBERED));
    send(sent, 1, Map.of("v-0-state_student_id", "c1"));
    send(sent, 2, Map.of("v-0-state_student_id", "c2"));
    intake.rest();
    long before = looks();

    assertThat(list(sent).lines())
        .extracting(line -> line.student().stateStudentId(), MendList.Line::errors)
        .containsExactly(tuple("c1", 1), tuple("c2", 1));

    assertThat(looks() - before).isEqualTo(1);
  }

  @Test
  void aFormLeftOpenSendsNobodyWhomAFullListLeavesOutSince() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("c1", "I", Map.of("sex", "?")));
    intake.send(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z").child(2));

    var answer = mending.send(ADMINISTRATOR, sent.id(), 1, sent.id(), Map.of("v-0-sex", "Female"));

    assertThat(answer).isInstanceOf(Answer.Settled.class);
    intake.rest();
    assertThat(intake.living()).noneMatch(line -> line.contains("|c1|"));
  }

  @Test
  void whatIsNeededOnlyBecauseOfWhatIsTypedIsTakenToo() {
    var sent = intake.send(SentBundle.delta("TX", "s1").child("c1", "I", Map.of("sex", "?")));
    var first =
        (Answer.StillWrong)
            mending.send(ADMINISTRATOR, sent.id(), 1, sent.id(), Map.of("v-0-sex", "neither"));
    assertThat(first.wrong().getFirst().needed()).hasSize(1);

    send(sent, 1, Map.of("v-0-sex", "Female"));
  }

  @Test
  void aChildLargerThanAnyFormIsLeftToTheState() {
    var bundle =
        SentBundle.delta("TX", "s1")
            .child("c1", "I", Map.of("sex", "?"))
            .child("c2", "I", Map.of("sex", "?"));
    for (int i = 0; i < 1_500; i++) {
      bundle.row("enrollments.csv", Enrolled.in("c1", "07", "480000100001"));
    }
    var sent = intake.send(bundle);

    var list = list(sent);

    assertThat(list.tooLarge()).isTrue();
    assertThat(list.behind()).isNull();
    assertThat(list.lines())
        .extracting(line -> line.student().stateStudentId())
        .containsExactly("c2");
  }

  @Test
  void readingEndsOnceThereAreEnough() {
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= 10; i++) {
      bundle.child("c" + i, "I", Map.of("sex", "?"));
    }
    var sent = intake.send(bundle);

    var three = intake.submissions.rejectedChildren(sent, 1, 3).orElseThrow();

    assertThat(three.children()).hasSize(3);
    assertThat(three.more()).isTrue();
    assertThat(intake.submissions.rejectedChildren(sent, 1, 10).orElseThrow().more()).isFalse();
  }

  private void send(SubmissionStatus submission, int number, Map<String, String> typed) {
    var drawnFrom = child(submission, number).drawnFrom();
    assertThat(mending.send(ADMINISTRATOR, submission.id(), number, drawnFrom, typed))
        .isInstanceOf(Answer.Sent.class);
  }

  private MendList list(SubmissionStatus submission) {
    return mending.list(ADMINISTRATOR, submission.id(), 1).orElseThrow();
  }

  private Kind standing(SubmissionStatus submission, int number) {
    return child(submission, number).standing().kind();
  }

  private MendForm child(SubmissionStatus submission, int number) {
    return mending.child(ADMINISTRATOR, submission.id(), number).orElseThrow();
  }

  private long refused() {
    return count("select count(*) from intake.refused");
  }

  private long looks() {
    return count("select count(*) from audit.entry where action = 'submission.rejected'");
  }

  private long count(String statement) {
    return intake.database().jdbc().sql(statement).query(Long.class).single();
  }
}

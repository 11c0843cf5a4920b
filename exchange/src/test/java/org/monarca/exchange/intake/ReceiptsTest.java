package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Problem;

class ReceiptsTest {

  private static final int MANY = 2_500;

  private final TestIntake intake = new TestIntake();
  private final Actor texas = TestIntake.system("TX");

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void whatIsReadIsAuditedBeforeItIsHandedOverAndNoConnectionIsHeldMeanwhile() {
    var done = intake.send(badChild("s1"));
    var seen = new ArrayList<String>();

    intake.submissions.findings(
        texas,
        done.id(),
        Narrowing.NONE,
        finding -> {
          assertThat(intake.database().connectionsInUse()).isZero();
          seen.add(finding.code() + " " + reads(done, "findings"));
        });

    assertThat(seen).isNotEmpty().allMatch(line -> line.endsWith(" 1"));
  }

  @Test
  void whoeverBreaksOffHasBeenToldOfAllTheSame() {
    var done = intake.send(badChild("s1").child(2));

    assertThatThrownBy(() ->
            intake.submissions.findings(texas, done.id(), Narrowing.NONE, ReceiptsTest::breakOff))
        .hasMessage("gone");
    assertThatThrownBy(() -> intake.submissions.outcomes(texas, done.id(), ReceiptsTest::breakOff))
        .hasMessage("gone");

    assertThat(reads(done, "findings")).isEqualTo(1);
    assertThat(reads(done, "outcomes")).isEqualTo(1);
  }

  @Test
  void manyFindingsAndOutcomesComeWholeAndInOrder() {
    var done = intake.send(SentBundle.delta("TX", "s1"));
    add(
        "insert into intake.finding (submission, file, line, problem, details) select ?, 'students.csv', n, ?, '[]' from generate_series(1, ?) n",
        done,
        Problem.CODE_UNKNOWN.code());
    add(
        "insert into intake.outcome (submission, state_student_id, outcome) select ?, ? || lpad(n::text, 5, '0'), 'known' from generate_series(1, ?) n",
        done,
        "c");
    var lines = new ArrayList<Long>();
    var children = new ArrayList<String>();

    intake.submissions.findings(
        texas, done.id(), Narrowing.NONE, finding -> lines.add(finding.line()));
    intake.submissions.outcomes(
        texas, done.id(), outcome -> children.add(outcome.stateStudentId()));

    assertThat(lines).isSorted().endsWith((long) MANY).hasSizeBetween(MANY, MANY + 2);
    assertThat(children).hasSize(MANY).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aListThatIsForgottenWhileItIsReadBreaksOffInsteadOfLookingComplete() {
    intake.receive("TX", badChild("s1").bytes(), true);
    intake.rest();
    var dry = intake.list(texas).getFirst();
    add(
        "insert into intake.finding (submission, file, line, problem, details) select ?, 'students.csv', n, ?, '[]' from generate_series(1, ?) n",
        dry,
        Problem.CODE_UNKNOWN.code());
    var handed = new ArrayList<Long>();

    assertThatThrownBy(() ->
            intake.submissions.findings(
                texas,
                dry.id(),
                Narrowing.NONE,
                finding -> {
                  if (handed.isEmpty()) {
                    intake.wait(Duration.ofHours(25));
                    intake.forgetDryRuns();
                  }
                  handed.add(finding.line());
                }))
        .isInstanceOf(java.util.NoSuchElementException.class);
    assertThat(handed).hasSizeLessThan(MANY);
  }

  @Test
  void anExcerptCountsAllShowsTheFirstAndIsAudited() {
    var bundle = SentBundle.delta("TX", "s1");
    IntStream.range(0, 5).forEach(i -> bundle.child("c" + i, "I", Map.of("sex", "?")));
    var done = intake.send(bundle);

    var excerpt = excerpt(done, Problem.CODE_UNKNOWN, 3);

    assertThat(excerpt.counts())
        .filteredOn(count -> count.first().problem() == Problem.CODE_UNKNOWN)
        .extracting(CauseCount::times)
        .containsExactly(5L);
    assertThat(excerpt.first()).hasSize(3).allMatch(one -> one.problem() == Problem.CODE_UNKNOWN);
    assertThat(excerpt.more()).isTrue();
    assertThat(excerpt(done, Problem.CODE_UNKNOWN, 5).more()).isFalse();
    assertThat(reads(done, "findings")).isEqualTo(2);
  }

  @Test
  void whereNothingWasFoundThereIsNothingToAudit() {
    var done = intake.send(badChild("s1"));
    intake.database().jdbc().sql("delete from intake.finding").update();

    assertThat(excerpt(done, null, 10).counts()).isEmpty();

    assertThat(reads(done, "findings")).isZero();
  }

  @Test
  void anotherStatesReceiptIsAbsentAndItsAuditIsUntouched() {
    var done = intake.send(badChild("s1"));
    var california = TestIntake.system("CA");

    assertThat(intake.submissions.findings(california, done.id(), Narrowing.NONE, 10)).isEmpty();
    assertThat(
            intake.submissions.findings(
                california, done.id(), Narrowing.NONE, ReceiptsTest::breakOff))
        .isFalse();
    assertThat(intake.submissions.outcomes(california, done.id(), ReceiptsTest::breakOff))
        .isFalse();

    assertThat(reads(done, "findings") + reads(done, "outcomes")).isZero();
  }

  private FindingsExcerpt excerpt(
      SubmissionStatus submission, @org.jspecify.annotations.Nullable Problem only, int most) {
    var narrowing = only == null ? Narrowing.NONE : Narrowing.to(only);
    return intake.submissions.findings(texas, submission.id(), narrowing, most).orElseThrow();
  }

  private static SentBundle badChild(String id) {
    return SentBundle.delta("TX", id).child("c1", "I", Map.of("sex", "?"));
  }

  private static void breakOff(Object row) {
    throw new IllegalStateException("gone");
  }

  private void add(String sql, SubmissionStatus to, String text) {
    intake.database().jdbc().sql(sql).params(List.of(to.id(), text, MANY)).update();
  }

  private long reads(SubmissionStatus submission, String what) {
    return intake
        .database()
        .jdbc()
        .sql("select count(*) from audit.entry where object_id = ? and action = ?")
        .params(submission.id().toString(), "submission." + what)
        .query(Long.class)
        .single();
  }
}

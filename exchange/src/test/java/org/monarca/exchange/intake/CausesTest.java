package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;

/** Findings grouped by what is mended alike. */
class CausesTest {

  private static final Cause SEX = new Cause(Problem.CODE_UNKNOWN, RecordKind.STUDENT, "sex");
  private static final Cause VERIFICATION =
      new Cause(Problem.CODE_UNKNOWN, RecordKind.STUDENT, "birth_date_verification");

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Actor texas = TestIntake.system("TX");

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void theSameProblemInTwoColumnsIsTwoCausesWithTheFirstOfEach() {
    var done = intake.send(wrong("s1"));

    assertThat(counts(done))
        .filteredOn(count -> count.cause().problem() == Problem.CODE_UNKNOWN)
        .extracting(CauseCount::cause, CauseCount::times)
        .containsExactly(tuple(SEX, 5L), tuple(VERIFICATION, 2L));
    assertThat(examples(done, SEX)).containsExactly("c1 ?1", "c2 ?2", "c3 ?3");
    assertThat(examples(done, VERIFICATION)).containsExactly("c1 0000", "c2 0000");
  }

  @Test
  void causesAreErrorsFirstAndTogetherAllThatWasFound() {
    var done = intake.send(wrong("s1"));

    assertThat(counts(done)).extracting(count -> count.first().code()).isSorted();
    assertThat(counts(done).stream().mapToLong(CauseCount::times).sum())
        .isEqualTo(intake.findings(done).size());
  }

  @Test
  void theFindingsOfOneCauseComeWholeAndNoOthersAmongThem() {
    var done = intake.send(wrong("s1"));
    var handed = new ArrayList<Finding>();

    intake.submissions.findings(texas, done.id(), Narrowing.to(VERIFICATION), handed::add);

    assertThat(handed)
        .extracting(Finding::stateStudentId)
        .containsExactlyElementsOf(List.of("c1", "c2"));
    assertThat(handed).allMatch(finding -> Cause.of(finding).equals(VERIFICATION));
  }

  @Test
  void aRehearsalARejectionAndADayOfSingleChildrenTellThemToo() {
    var rehearsed = dryRun(wrong("s1"));
    var refused =
        intake.send("TX", "no zip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(counts(rehearsed)).extracting(CauseCount::cause).contains(SEX, VERIFICATION);
    assertThat(counts(refused)).hasSize(1);
    intake.database().jdbc().sql("update intake.submission set causes = null").update();
    assertThat(counts(rehearsed)).extracting(CauseCount::cause).contains(SEX, VERIFICATION);
  }

  @Test
  void aCauseIsReadFromItsAddressAsItWasWritten() {
    assertThat(List.of(SEX, new Cause(Problem.NO_STUDENTS, null, null)))
        .allSatisfy(cause -> assertThat(Cause.ofKey(cause.key())).contains(cause));
    assertThat(SEX.key()).isEqualTo("MON-2004.student.sex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MON-2004",
        "MON-2004.nobody.sex",
        "MON-9999.student.sex",
        "a.b.c.d",
        "MON-2004.student.x\";a=\"b"
      })
  void whatIsNoCauseIsReadAsNone(String key) {
    assertThat(Cause.ofKey(key)).isEmpty();
  }

  private static SentBundle wrong(String id) {
    var bundle = SentBundle.delta("TX", id);
    for (int i = 1; i <= 5; i++) {
      bundle.child(
          "c" + i,
          "I",
          i < 3
              ? Map.of("sex", "?" + i, "birth_date_verification", "0000")
              : Map.of("sex", "?" + i));
    }
    return bundle;
  }

  private List<CauseCount> counts(SubmissionStatus submission) {
    return intake
        .submissions
        .findings(texas, submission.id(), Narrowing.NONE, 0)
        .orElseThrow()
        .counts();
  }

  private List<String> examples(SubmissionStatus submission, Cause cause) {
    return counts(submission).stream()
        .filter(count -> count.cause().equals(cause))
        .flatMap(count -> count.examples().stream())
        .map(finding -> finding.stateStudentId() + " " + finding.value())
        .toList();
  }

  private SubmissionStatus dryRun(SentBundle bundle) {
    intake.receive("TX", bundle.bytes(), true);
    intake.rest();
    return intake.list(texas).getFirst();
  }
}

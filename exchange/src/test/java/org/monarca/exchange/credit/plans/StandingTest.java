package org.monarca.exchange.credit.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Transcribed;
import org.monarca.exchange.credit.plans.Standing.Answer;
import org.monarca.exchange.platform.Confirmation;

/** Of whom nothing is said: where something that is not known could change it. */
class StandingTest {

  private static final Plan CALIFORNIA =
      new Plans(List.of()).find("CA|State minimum|1989-2029").orElseThrow();
  private static final int CLASS = 2027;

  private final Transcribed said = new Transcribed();

  @Test
  void ofAStudentOfWhomNoCourseWasSent() {
    assertThat(standing("11").answer()).isEqualTo(Answer.NOT_SENT);
  }

  @Test
  void whereAStateOfAnEarlierGradeSentNoCourse() {
    said.earned("CA", "English", 2026, "1.00", "English").enrolled("CA", "2025-09-02");
    assertThat(standing("11").answer()).isEqualTo(Answer.BEHIND);

    said.enrolled("TX", "2024-08-20");

    assertThat(standing("11").answer()).isEqualTo(Answer.NOT_SENT);
    assertThat(standing("11").untold().silent()).containsExactly("TX");
  }

  @Test
  void aStateOfGradeEightOrOfThisYearMaySendNone() {
    said.earned("CA", "English", 2026, "1.00", "English")
        .enrolled("TX", "2022-08-20")
        .enrolled("MI", "2026-02-01");

    assertThat(standing("11").answer()).isEqualTo(Answer.BEHIND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"09", "08", "KG"})
  void beforeAGradeOfHighSchoolIsDone(String grade) {
    said.earned("CA", "English", 2026, "1.00", "English");

    assertThat(standing(grade).answer()).isEqualTo(Answer.NOT_YET);
  }

  @Test
  void whileCreditsThatWouldBeEnoughAreUndecided() {
    earn(6);
    assertThat(standing("11").answer()).isEqualTo(Answer.BEHIND);

    said.course("CA", "Arts", 2026, "final", "B", "subject", "Arts");

    assertThat(standing("11").answer()).isEqualTo(Answer.PENDING);
    assertThat(standing("11").untold().pending()).isEqualByComparingTo("1.00");
  }

  @Test
  void whileARecordUnderReviewHoldsCreditsThatWouldBeEnough() {
    earn(6);
    var other = new Transcribed().earned("MI", "Arts", 2026, "1.00", "Arts").child();
    var mine = said.child();
    var child =
        new ChildRecord(
            mine.id(),
            mine.aliases(),
            mine.states(),
            mine.student(),
            mine.rows(),
            mine.timeline(),
            List.of(other),
            mine.shelter(),
            mine.closure());

    var gap = Gap.of(child, said.ledger(), CALIFORNIA, in("11"), CourseBook.SHIPPED);

    assertThat(gap.counted()).isEqualByComparingTo("6.00");
    assertThat(gap.standing().answer()).isEqualTo(Answer.PENDING);
  }

  @Test
  void whereOnlyAnExampleOfARuleMakesItEnough() {
    earn(6);
    said.course("CA", "Physical Education", 2025, "credits", "1.00", "final", "B", "sced", "08001");
    assertThat(standing("11").answer()).isEqualTo(Answer.ON_TRACK);
    said.courses().removeLast();

    earn(5);
    said.course("CA", "Physical Education", 2024, "credits", "1.00", "final", "B", "sced", "08001")
        .course("CA", "Physical Education", 2025, "credits", "1.00", "final", "B", "sced", "08001");

    assertThat(standing("11").counted()).isEqualByComparingTo("7.00");
    assertThat(standing("11").answer()).isEqualTo(Answer.PENDING);
  }

  @Test
  void whatOnlyASchoolFindsIsNotExpected() {
    var plan =
        plan(
            Requirement.named("English", new BigDecimal("4"), true),
            Requirement.named("Local", new BigDecimal("4"), true));
    for (int course = 1; course <= 2; course++) {
      said.earned("CA", "English " + course, 2024 + course, "1.00", "English");
    }

    var standing =
        Gap.of(said.child(), said.ledger(), plan, in("11"), CourseBook.SHIPPED).standing();

    assertThat(standing.school()).isEqualByComparingTo("4");
    assertThat(standing.expected()).isEqualByComparingTo("2.00");
    assertThat(standing.answer()).isEqualTo(Answer.ON_TRACK);
  }

  @Test
  void threeThirdsOfEachCourseAreEnough() {
    for (int course = 0; course < 2; course++) {
      for (int third = 0; third < 3; third++) {
        said.course(
            "CA",
            "English " + (course + 1),
            2025 + course,
            "term",
            "0829",
            "credits",
            "0.33",
            "final",
            "B",
            "subject",
            "English");
      }
    }
    var plan = plan(Requirement.named("English", new BigDecimal("2"), true));

    var gap = Gap.of(said.child(), said.ledger(), plan, in("12"), CourseBook.SHIPPED);

    assertThat(gap.counted()).isEqualByComparingTo("1.98");
    assertThat(gap.missing()).isZero();
    assertThat(gap.needs().getFirst().isMet()).isTrue();
  }

  /** In the order in which the State's minimum is filled, instead of what was earned before. */
  private void earn(int credits) {
    said.courses().clear();
    var subjects =
        List.of("English", "English", "English", "Mathematics", "Mathematics", "Science");
    for (int course = 0; course < credits; course++) {
      said.earned(
          "CA", "Course " + (char) ('a' + course) + course, 2025, "1.00", subjects.get(course));
    }
  }

  private Standing standing(String grade) {
    return Gap.of(said.child(), said.ledger(), CALIFORNIA, in(grade), CourseBook.SHIPPED)
        .standing();
  }

  /** The school year of 2025-26 is on for a junior of that class. */
  private static Graduate in(String grade) {
    return new Graduate(grade, CLASS, null, null, null);
  }

  private static Plan plan(Requirement... requirements) {
    var total =
        List.of(requirements).stream()
            .map(Requirement::credits)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Plan(
        "CA",
        "Own",
        ClassYears.of("any"),
        List.of(requirements),
        total,
        "Carnegie unit",
        false,
        "a source",
        "",
        LocalDate.of(2026, 5, 4),
        "",
        new Confirmation("a source", LocalDate.of(2026, 5, 4), "ca", Instant.EPOCH));
  }
}

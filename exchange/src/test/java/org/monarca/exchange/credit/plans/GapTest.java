package org.monarca.exchange.credit.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.ledger.Transcribed;
import org.monarca.exchange.credit.plans.Standing.Answer;
import org.monarca.exchange.platform.Confirmation;

/** What is missing for a diploma, with numbers. */
class GapTest {

  private static final Plans SHIPPED = new Plans(List.of());
  private static final String CALIFORNIA = "CA|State minimum|1989-2029";
  private static final String MICHIGAN = "MI|Michigan Merit Curriculum|2016-2027";

  private final Transcribed said = new Transcribed();

  @Test
  void creditsOverASubjectBecomeElectives() {
    for (int course = 1; course <= 5; course++) {
      said.earned("FL", "English " + course, 2020 + course, "1.00", "English");
    }
    var gap = gap("FL|Standard diploma|2014-2026", "12");

    assertThat(need(gap, "English").counted()).isEqualByComparingTo("4.00");
    assertThat(need(gap, "Electives").counted()).isEqualByComparingTo("1.00");
    assertThat(gap.counted()).isEqualByComparingTo("5.00");
    assertThat(gap.missing()).isEqualByComparingTo("19.00");
  }

  @Test
  void whereThereAreNoElectivesTheyAreSpare() {
    for (int course = 1; course <= 5; course++) {
      said.earned("MI", "English " + course, 2020 + course, "1.00", "English");
    }
    var gap = gap(MICHIGAN, "12");

    assertThat(gap.counted()).isEqualByComparingTo("4.00");
    assertThat(gap.spare()).isEqualByComparingTo("1.00");
  }

  @Test
  void theNarrowRequirementChoosesFirst() {
    said.earned("OR", "Health", 2024, "1.00", "Health");
    said.earned("OR", "Welding", 2024, "1.00", "Career and Technical Education");
    var gap = gap("OR|Oregon Diploma|2026", "11");

    assertThat(need(gap, "Health").isMet()).isTrue();
    assertThat(need(gap, "CTE/Arts/World Language").counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void oneCourseIsDividedAndNothingIsUsedTwice() {
    said.earned("CA", "Ceramics", 2024, "1.50", "Fine Arts");
    var gap = gap(CALIFORNIA, "11");

    assertThat(need(gap, "Arts/World Language/CTE").counted()).isEqualByComparingTo("1.00");
    assertThat(gap.counted().add(gap.spare())).isEqualByComparingTo("1.50");
  }

  @ParameterizedTest
  @CsvSource({
    "11, 7, 6.50, ON_TRACK", // 2 of 4 x 13
    "11, 6, 6.50, BEHIND",
    "12, 9, 9.75, BEHIND",
    "12, 10, 9.75, ON_TRACK"
  })
  void aQuarterIsExpectedForEachGradeThatIsDone(
      String grade, int credits, String expected, Answer answer) {
    earn(credits);

    var standing = gap(CALIFORNIA, grade).standing();

    assertThat(standing.expected()).isEqualByComparingTo(expected);
    assertThat(standing.answer()).isEqualTo(answer);
  }

  @Test
  void anExampleSaysOfNobodyThatTheyAreOnTrack() {
    earn(12);

    assertThat(gap(MICHIGAN, "11").standing().answer()).isEqualTo(Answer.EXAMPLE);
  }

  @Test
  void whatAStateConfirmsIsNoExampleAnyMore() {
    earn(12);
    var plan = SHIPPED.find(MICHIGAN).orElseThrow();
    var own =
        new Plan(
            plan.state(),
            plan.program(),
            plan.classes(),
            plan.requirements(),
            plan.total(),
            plan.unit(),
            true,
            "MCL 380.1278a",
            "",
            LocalDate.of(2026, 5, 4),
            "",
            new Confirmation("MCL 380.1278a", LocalDate.of(2026, 5, 4), "mi", Instant.EPOCH));

    var found = new Plans(List.of(own)).find(MICHIGAN).orElseThrow();

    assertThat(
            Gap.of(said.child(), said.ledger(), found, in("11", found), CourseBook.SHIPPED)
                .standing()
                .answer())
        .isEqualTo(Answer.ON_TRACK);
  }

  @Test
  void ofAnotherClassNothingIsSaid() {
    earn(12);
    var plan = SHIPPED.find(CALIFORNIA).orElseThrow();
    var later = new Graduate("11", 2031, null, null, null);

    assertThat(
            Gap.of(said.child(), said.ledger(), plan, later, CourseBook.SHIPPED)
                .standing()
                .answer())
        .isEqualTo(Answer.OTHER_CLASS);
  }

  @Test
  void withoutAGradeOrATotalNothingIsSaid() {
    assertThat(gap(CALIFORNIA, null).standing().answer()).isEqualTo(Answer.NO_GRADE);
    assertThat(gap("MA|Local requirements|2018 and near", "11").standing().answer())
        .isEqualTo(Answer.LOCAL);
  }

  @Test
  void halfOfAlgebraIsNotAlgebra() {
    said.course(
        "CA", "Algebra I", 2026, "section", "02", "credits", "0.50", "final", "B", "sced", "02052");
    assertThat(gap(CALIFORNIA, "09").algebraOne()).isEqualTo(AlgebraOne.NOT_EARNED);

    said.course(
        "CA", "Algebra I", 2026, "section", "03", "credits", "0.50", "final", "B", "sced", "02052");
    assertThat(gap(CALIFORNIA, "09").algebraOne()).isEqualTo(AlgebraOne.EARNED);
  }

  @Test
  void algebraByItsTitleAloneIsAsked() {
    said.earned("CA", "Algebra I", 2026, "1.00", "Mathematics");

    assertThat(gap(CALIFORNIA, "10").algebraOne()).isEqualTo(AlgebraOne.BY_TITLE);
  }

  @Test
  void whatIsBegunComesBeforeWhatIsUsual() {
    said.course("TX", "Algebra I", 2025, "credits", "1.00", "final", "B", "sced", "02052");
    said.course("TX", "Geometry", 2026, "hours", "90", "todate", "85", "sced", "02072");

    assertThat(need(gap(CALIFORNIA, "10"), "Mathematics").next())
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Next.GoOn.class),
            second ->
                assertThat(second)
                    .isEqualTo(new Next.Take(Sced.shipped().find("02056").orElseThrow())));
  }

  @Test
  void everyShippedPlanAddsUpToItsTotal() {
    assertThat(SHIPPED.states()).hasSizeGreaterThanOrEqualTo(50);
    for (var state : SHIPPED.states()) {
      for (var plan : SHIPPED.of(state)) {
        if (!plan.isLocal()) {
          var sum =
              plan.requirements().stream()
                  .map(Requirement::credits)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).as(plan.key()).isEqualByComparingTo(plan.total());
        }
      }
    }
  }

  @Test
  void onlyWhatWasReadInItsTextIsVerified() {
    assertThat(
            SHIPPED.states().stream()
                .flatMap(state -> SHIPPED.of(state).stream())
                .filter(Plan::isVerified)
                .map(plan -> Tuple.tuple(plan.state(), plan.classes().said())))
        .contains(
            Tuple.tuple("CA", "1989-2029"),
            Tuple.tuple("FL", "2014-2026"),
            Tuple.tuple("OR", "2026"),
            Tuple.tuple("NC", "2025+"))
        .doesNotContain(
            Tuple.tuple("TX", "2018+"), Tuple.tuple("MI", "2028+"), Tuple.tuple("WA", "2019+"));
  }

  private void earn(int credits) {
    var subjects =
        List.of(
            "English",
            "English",
            "English",
            "English",
            "Mathematics",
            "Mathematics",
            "Science",
            "Science",
            "Social Studies",
            "Social Studies",
            "Social Studies",
            "Physical Education",
            "Arts");
    // In the order in which a State's minimum is filled, without what it does not need.
    var needed = List.of(0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    for (int course = 0; course < credits; course++) {
      int at = needed.get(course);
      said.earned("CA", "Course " + (char) ('a' + at) + at, 2025, "1.00", subjects.get(at));
    }
  }

  private Gap gap(String plan, @Nullable String grade) {
    var found = SHIPPED.find(plan).orElseThrow();
    return Gap.of(said.child(), said.ledger(), found, in(grade, found), CourseBook.SHIPPED);
  }

  /** In a class that the plan is for. */
  private static Graduate in(@Nullable String grade, Plan plan) {
    return new Graduate(grade, Math.max(2000, plan.classes().from()), null, null, null);
  }

  private static Need need(Gap gap, String name) {
    return gap.needs().stream()
        .filter(need -> need.requirement().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

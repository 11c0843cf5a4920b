package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;

/**
 * What is left of a course of which a part is earned, and that no course counts more than whole.
 */
class PartCreditTest {

  private final Transcribed said = new Transcribed();

  @Test
  void aQuarterOfAHalfLeavesTheOther() {
    said.course(
            "OR", "Biology", 2026, "section", "02", "term", "0830", "credits", "0.25", "final", "B")
        .course("MI", "Biology", 2026, "section", "02", "hours", "50", "todate", "B");

    var open = one(Status.IN_PROGRESS);
    assertThat(open.open()).isEqualByComparingTo("0.25");
    assertThat(open.partial()).isEqualByComparingTo("0.25"); // 50 / 120 = 0.41, 0.25 is left
    assertThat(open.left()).isZero();
  }

  @Test
  void halfACreditOfAWholeCourseLeavesHalf() {
    said.course("TX", "Biology", 2025, "credits", "0.50", "final", "B")
        .course("MI", "Biology", 2026, "hours", "90", "todate", "B");

    assertThat(one(Status.IN_PROGRESS).partial()).isEqualByComparingTo("0.50");
    assertThat(said.ledger().counted().add(said.ledger().partial())).isEqualByComparingTo("1.00");
  }

  @Test
  void ofTwoHalvesUnderWayTogetherNoMoreThanIsLeft() {
    said.course("TX", "Biology", 2025, "credits", "0.50", "final", "B")
        .course("MI", "Biology", 2026, "section", "02", "hours", "60", "todate", "B")
        .course("MI", "Biology", 2026, "section", "03", "hours", "60", "todate", "B");

    assertThat(said.ledger().partial()).isEqualByComparingTo("0.50");
  }

  @Test
  void theWholeUnderWayAndItsHalfAreNotAdded() {
    said.course("TX", "Biology", 2026, "hours", "90", "todate", "82")
        .course("MI", "Biology", 2026, "section", "03", "hours", "40", "todate", "B");

    assertThat(said.ledger().partial()).isEqualByComparingTo("0.75");
    assertThat(one(Status.DUPLICATE).why()).isEqualTo(Why.MORE_HOURS_ELSEWHERE);
  }

  @Test
  void aPartThatMayBeTheRestIsAskedAbout() {
    said.course("TX", "Biology", 2026, "credits", "0.50", "final", "B")
        .course("MI", "Biology", 2026, "section", "03", "credits", "0.50", "final", "B");

    assertThat(said.ledger().counted()).isEqualByComparingTo("0.50");
    assertThat(one(Status.DUPLICATE).why()).isEqualTo(Why.PART_ELSEWHERE);
  }

  @Test
  void aPartOfACourseIsGoneOnWith() {
    said.course("TX", "Biology", 2026, "credits", "0.50", "final", "B");

    assertThat(said.ledger().ahead())
        .extracting(CourseAhead::why, ahead -> ahead.line().left().toPlainString())
        .containsExactly(Tuple.tuple(CourseAhead.Why.REST, "0.50"));
  }

  @Test
  void aPartThatWasFailedAfterItWasEarnedIsNotTakenAgain() {
    said.course("TX", "Biology", 2025, "credits", "1.00", "final", "B")
        .course("MI", "Biology", 2026, "section", "02", "final", "F");

    assertThat(said.ledger().ahead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "01, 0830, 0.25, 6, 1.00", // six quarters of two districts
    "02, 0830, 0.25, 4, 0.50",
    "01, 0828, 0.50, 2, 1.00", // semesters of a whole course add up
    "01, 0828, 0.50, 3, 1.00",
    "02, 0828, 0.50, 2, 0.50", // a semester is a half: the same twice
    "01, 0829, 0.33, 3, 0.99",
    "01, 0827, 1.50, 2, 1.50", // what a State grants in one row stands
    "03, 0829, 1.00, 2, 1.00"
  })
  void noCourseCountsMoreThanItIsWorthOrThanOneRowWasGranted(
      String section, String term, String credits, int rows, String counted) {
    for (int row = 0; row < rows; row++) {
      said.course(
          "OR", "Biology", 2026, "section", section, "term", term, "credits", credits, "final",
          "B");
    }

    assertThat(said.ledger().counted()).isEqualByComparingTo(counted);
  }

  @Test
  void aWholeCreditForEachHalfIsOneCredit() {
    said.course("TX", "Biology", 2026, "section", "02", "credits", "1.00", "final", "B")
        .course("TX", "Biology", 2026, "section", "03", "credits", "1.00", "final", "B");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void whatCountsInPartSaysSo() {
    for (int row = 0; row < 3; row++) {
      said.course("OR", "Biology", 2026, "term", "0829", "credits", "0.40", "final", "B");
    }

    assertThat(said.ledger().lines())
        .extracting(line -> line.counted().toPlainString(), Line::why)
        .containsExactly(
            Tuple.tuple("0.40", Why.GRANTED),
            Tuple.tuple("0.40", Why.GRANTED),
            Tuple.tuple("0.20", Why.GRANTED_IN_PART));
  }

  @Test
  void threeThirdsLeaveNothing() {
    for (int third = 0; third < 3; third++) {
      said.course("OR", "Biology", 2026, "term", "0829", "credits", "0.33", "final", "B");
    }
    said.course("MI", "Biology", 2026, "hours", "60", "todate", "B");

    assertThat(said.ledger().partial()).isZero();
    assertThat(one(Status.DUPLICATE).why()).isEqualTo(Why.EARNED_ELSEWHERE);
    assertThat(said.ledger().ahead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"I", "INC", "W", "IP"})
  void anIncompleteOrAWithdrawalKeepsItsHours(String mark) {
    said.course("TX", "Biology", 2026, "hours", "90", "todate", "82", "final", mark);

    assertThat(one(Status.IN_PROGRESS).partial()).isEqualByComparingTo("0.75");
    assertThat(said.ledger().ahead()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "TX, 65, NO",
    "GA, 65, NO",
    "NY, 64, NO",
    "NY, 65, YES",
    "MI, 65, YES",
    "MI, 5, UNKNOWN"
  })
  void marksAreReadByTheScaleOfTheState(String state, String mark, Passing passing) {
    assertThat(Marks.passing(mark, state)).isEqualTo(passing);
  }

  private Line one(Status status) {
    assertThat(said.ledger().of(status)).hasSize(1);
    return said.ledger().of(status).getFirst();
  }
}

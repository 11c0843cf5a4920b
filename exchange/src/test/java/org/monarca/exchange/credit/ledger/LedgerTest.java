package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;

/** What courses count, with numbers. */
class LedgerTest {

  private final Transcribed said = new Transcribed();

  @ParameterizedTest
  @CsvSource({
    "01, 90, 82, 0.75", // 90 / 120
    "01, 85, 82, 0.70", // 0.7083 rounded down
    "01, 150, 82, 1.00", // never more than the whole
    "02, 45, B, 0.37", // 0.375 rounded down
    "03, 75, P, 0.50", // never more than a half
    "01, 0, 82, 0.00",
    "01, 90, 69, 0.00", // Texas passes from 70
    "01, 90, F, 0.00",
    "01, 90, I, 0.00",
    "01, 90, 3, 0.00", // of four or of a hundred: nobody says
    "01, 90, 3.0, 0.75",
    "01, 90, 9%, 0.00",
    "01, 90, E, 0.00",
  })
  void hoursAreCreditAsFarAsTheMarkPasses(
      String section, String hours, String mark, String partial) {
    said.course("TX", "Geometry", 2026, "section", section, "hours", hours, "todate", mark);

    assertThat(only().partial()).isEqualByComparingTo(partial);
    assertThat(only().counted()).isZero();
    assertThat(only().status()).isEqualTo(Status.IN_PROGRESS);
  }

  @Test
  void sixtyNinePassesWhereNoStateSaysOtherwise() {
    said.course("MI", "Geometry", 2026, "hours", "60", "todate", "69");

    assertThat(only().partial()).isEqualByComparingTo("0.50");
  }

  @Test
  void withoutHoursOrMarkNothingIsProposedAndTheReasonIsSaid() {
    said.course("TX", "Geometry", 2026, "todate", "90");
    said.course("TX", "Biology", 2026, "hours", "60");

    assertThat(said.ledger().partial()).isZero();
    assertThat(said.ledger().lines())
        .extracting(Line::why)
        .containsExactlyInAnyOrder(Why.NO_HOURS, Why.NO_MARK);
  }

  @Test
  void algebraOneTakenInTwoStatesCountsOnce() {
    said.course("TX", "ALG 1", 2025, "sced", "02052", "credits", "1.00", "final", "C");
    said.course("MI", "Algebra I", 2026, "credits", "1.00", "final", "A");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
    assertThat(said.ledger().lines())
        .extracting(line -> line.row().entry().state(), Line::status, Line::why)
        .containsExactly(
            Tuple.tuple("TX", Status.EARNED, Why.GRANTED),
            Tuple.tuple("MI", Status.DUPLICATE, Why.COUNTED_ELSEWHERE));
  }

  @Test
  void ofTwoTheOneWithMoreCreditCounts() {
    said.course("TX", "Algebra I", 2025, "credits", "0.50", "final", "C");
    said.course("MI", "Algebra I", 2026, "credits", "1.00", "final", "A");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
    assertThat(said.ledger().of(Status.DUPLICATE))
        .singleElement()
        .satisfies(line -> assertThat(line.row().entry().state()).isEqualTo("TX"));
  }

  @Test
  void twoHalvesOfTwoStatesAreAWhole() {
    said.course("TX", "Algebra I A", 2026, "section", "02", "credits", "0.50", "final", "B");
    said.course("MI", "Algebra 1", 2026, "section", "03", "credits", "0.50", "final", "B");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
    assertThat(said.ledger().of(Status.DUPLICATE)).isEmpty();
  }

  @Test
  void aHalfBesideTheWholeAddsNothing() {
    said.course("TX", "Algebra I", 2025, "section", "02", "credits", "0.50", "final", "B");
    said.course("MI", "Algebra I", 2026, "section", "01", "credits", "1.00", "final", "B");

    assertThat(said.ledger().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void quartersOfOneHalfAddUp() {
    for (var title : new String[] {"Biology", "Biology"}) {
      said.course(
          "OR", title, 2026, "section", "02", "term", "0830", "credits", "0.25", "final", "B");
    }

    assertThat(said.ledger().counted()).isEqualByComparingTo("0.50");
  }

  @Test
  void theSameHalfSentTwiceByOneStateCountsOnce() {
    for (var title : new String[] {"Biology", "BIO"}) {
      said.course(
          "OR", title, 2026, "section", "02", "term", "0828", "credits", "0.50", "final", "B");
    }

    assertThat(said.ledger().counted()).isEqualByComparingTo("0.50");
  }

  @Test
  void bandCountsEachYear() {
    said.earned("TX", "Band", 2024, "1.00", "Visual and Performing Arts");
    said.earned("TX", "Band", 2025, "1.00", "Visual and Performing Arts");

    assertThat(said.ledger().counted()).isEqualByComparingTo("2.00");
  }

  @Test
  void theSameCourseUnderWayInTwoStatesIsNotAdded() {
    said.course("TX", "Geometry", 2026, "hours", "90", "todate", "82");
    said.course("MI", "Geometry", 2026, "hours", "20", "todate", "B");

    assertThat(said.ledger().partial()).isEqualByComparingTo("0.75");
    assertThat(said.ledger().of(Status.DUPLICATE))
        .singleElement()
        .satisfies(line -> assertThat(line.why()).isEqualTo(Why.MORE_HOURS_ELSEWHERE));
  }

  @Test
  void whatIsEarnedIsNotEarnedAgainByHours() {
    said.course("TX", "Geometry", 2025, "credits", "1.00", "final", "B");
    said.course("MI", "Geometry", 2026, "hours", "60", "todate", "B");

    assertThat(said.ledger().partial()).isZero();
  }

  @Test
  void anFIsFailedAndAPassWithoutCreditIsAsked() {
    said.course("TX", "Geometry", 2025, "credits", "0.00", "final", "F");
    said.course("TX", "Biology", 2025, "final", "B");

    assertThat(said.ledger().lines())
        .extracting(Line::status)
        .containsExactlyInAnyOrder(Status.FAILED, Status.NO_CREDIT);
    assertThat(said.ledger().counted()).isZero();
  }

  @Test
  void whatWasFinishedInMexicoIsNotedAndNotCounted() {
    said.enrolled(
        "OR", "2026-09-08", "enrollment_comment", "Foreign credit: preparatoria, Michoacán");
    said.course("OR", "Matemáticas III", 2025, "final", "9", "subject", "Mathematics");
    said.course("OR", "Física", 2025, "final", "5", "subject", "Science");
    said.course("OR", "English I", 2027, "hours", "20", "todate", "B");

    assertThat(said.ledger().counted()).isZero();
    assertThat(said.ledger().lines())
        .extracting(line -> line.row().value("course_title"), Line::status, Line::why)
        .contains(
            Tuple.tuple("Matemáticas III", Status.FOREIGN, Why.FOREIGN_PASSED),
            Tuple.tuple("Física", Status.FOREIGN, Why.FOREIGN_NOT_PASSED),
            Tuple.tuple("English I", Status.IN_PROGRESS, Why.HOURS));
  }

  @Test
  void whatASchoolGrantedForItCounts() {
    said.enrolled("OR", "2026-09-08", "enrollment_comment", "Credit from abroad, México");
    said.course("OR", "Algebra I", 2025, "credits", "1.00", "final", "9");

    assertThat(only().why()).isEqualTo(Why.GRANTED_FOREIGN);
    assertThat(only().counted()).isEqualByComparingTo("1.00");
  }

  @Test
  void aCodeOfTheStateGivesTheSubjectAndATitleAloneDoesNot() {
    said.course("TX", "Algebra I", 2025, "sced", "02052", "subject", "Other");
    said.course("MI", "Welding", 2025);

    assertThat(said.ledger().lines())
        .extracting(line -> line.row().course().subject())
        .containsExactly(Subject.MATHEMATICS, Subject.ELECTIVE);
  }

  @Test
  void whatAPersonConfirmedForAStateHoldsThereAlone() {
    said.course("TX", "MTH-100", 2025, "credits", "1.00", "final", "B");
    said.course("MI", "MTH-100", 2025, "credits", "1.00", "final", "B");
    said.course("MI", "Algebra I", 2026, "credits", "1.00", "final", "B");
    var book =
        new CourseBook(
            Sced.shipped(),
            (state, key) -> state.equals("MI") ? Optional.of("02052") : Optional.empty());

    assertThat(said.ledger().counted()).isEqualByComparingTo("2.00"); // two courses, by title
    assertThat(said.ledger(book).of(Status.EARNED)).hasSize(1);
  }

  private Line only() {
    return said.ledger().lines().getFirst();
  }
}

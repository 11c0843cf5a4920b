package org.monarca.exchange.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.consolidated.Entry;

/** The grade in which a child is placed follows from enrollments and age, and says why. */
class GradeRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final YearEnds NOT_SAID = (enrollment, begins) -> Optional.empty();

  private final List<Entry> enrollments = new ArrayList<>();
  private @Nullable LocalDate born = LocalDate.of(2014, 3, 14);
  private YearEnds ends = NOT_SAID;

  @Test
  void whoeverWasInAGradeThisYearStaysInIt() {
    at("TX", "01", "07", "2026-08-17", "2026-11-20");

    assertThat(place("07", Reason.THIS_YEAR).left()).isEqualTo("2026-11-20");
  }

  @Test
  void whoeverFinishedAGradeGoesOneUp() {
    at("TX", "01", "06", "2025-08-18", "2026-05-28");

    place("07", Reason.FINISHED);
  }

  @Test
  void kindergartenLeadsToGradeOne() {
    at("TX", "01", "KG", "2025-08-18", "2026-05-28");
    born = LocalDate.of(2020, 3, 14);

    place("01", Reason.FINISHED);
  }

  @Test
  void whoeverLeftInTheCourseOfTheYearIsAskedAbout() {
    at("TX", "01", "06", "2025-08-18", "2026-03-02");

    place("06", Reason.LEFT_EARLY);
  }

  @Test
  void whenTheYearEndsIsTheDirectorysWord() {
    at("TX", "01", "06", "2025-08-18", "2026-06-01");
    ends = (enrollment, begins) -> Optional.of(LocalDate.of(begins + 1, 6, 26));

    place("06", Reason.LEFT_EARLY);
  }

  @Test
  void aSummerAfterTheYearBelongsToIt() {
    at("TX", "01", "06", "2025-08-18", "2026-07-31");

    place("07", Reason.FINISHED);
  }

  @Test
  void whoeverCameInJulyHasBegunTheNewYear() {
    at("CA", "04", "07", "2026-07-06", "2026-07-24");

    place("07", Reason.THIS_YEAR);
  }

  @Test
  void aSchoolThatSentNoWithdrawalIsToldToBeAsked() {
    at("TX", "01", "06", "2025-08-18", null);

    place("07", Reason.FINISHED_OPEN);
  }

  @Test
  void afterMoreThanAYearAgeSaysWhere() {
    at("TX", "01", "04", "2023-08-21", "2024-05-24");

    place("07", Reason.LONG_AGO);
  }

  @Test
  void neverBelowWhatWasReached() {
    born = LocalDate.of(2017, 3, 14);
    at("TX", "01", "06", "2023-08-21", "2024-05-24");

    place("06", Reason.LONG_AGO);
  }

  @Test
  void grade12LeadsNowhereWithoutADiploma() {
    born = LocalDate.of(2008, 3, 14);
    at("TX", "01", "12", "2025-08-18", "2026-05-28");

    place("12", Reason.AFTER_TWELFTH);
  }

  @Test
  void whoeverGraduatedHas() {
    at("TX", "01", "12", "2025-08-18", "2026-05-28", "graduation_hse_indicator", "Diploma");

    place(null, Reason.GRADUATED);
  }

  @Test
  void aYouthOutOfSchoolIsPlacedInNoGrade() {
    born = LocalDate.of(2007, 3, 14);
    at("TX", "01", "09", "2022-08-15", "2023-03-01");
    at("MI", "06", "00", "2026-06-20", null);

    place(null, Reason.OUT_OF_SCHOOL);
  }

  @Test
  void aSummerProjectDoesNotStandForTheSchool() {
    at("TX", "01", "06", "2025-08-18", "2026-05-28");
    at("MI", "03", "06", "2026-06-15", "2026-08-05");

    assertThat(place("07", Reason.FINISHED).last()).extracting(Entry::state).isEqualTo("TX");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-31, KG",
    "2021-09-01, KG",
    "2021-09-02, ",
    "2014-03-14, 07",
    "2009-10-01, 11"
  })
  void withoutASchoolAgeOnTheFirstOfSeptemberSaysWhere(LocalDate birth, @Nullable String grade) {
    born = birth;

    place(grade, grade == null ? Reason.TOO_YOUNG : Reason.NO_SCHOOL);
  }

  @Test
  void aChildOfTwoIsToldWhenItTurnsThree() {
    born = LocalDate.of(2024, 1, 9);
    at("TX", "06", "P2", "2026-09-02", null);

    assertThat(place(null, Reason.TOO_YOUNG).third()).isEqualTo("2027-01-09");
  }

  @Test
  void withoutSchoolAndBirthDateNothingFollows() {
    born = null;

    assertThat(place(null, Reason.UNKNOWN).isOfAnotherAge()).isFalse();
  }

  @Test
  void whoeverIsTwoYearsOlderThanMostIsNoticed() {
    born = LocalDate.of(2012, 3, 14);
    at("TX", "01", "07", "2026-08-17", null);

    var placed = place("07", Reason.THIS_YEAR);

    assertThat(placed.yearsOlder()).isEqualTo(2);
    assertThat(placed.isOfAnotherAge()).isTrue();
  }

  @Test
  void whatAnotherStateSaysOfTheSameYearIsTold() {
    at("TX", "01", "07", "2026-10-05", null);
    at("MI", "01", "06", "2026-08-24", "2026-09-30");
    at("GA", "01", "06", "2025-08-04", "2026-05-20");

    assertThat(place("07", Reason.THIS_YEAR).others())
        .singleElement()
        .extracting(Entry::state)
        .isEqualTo("MI");
  }

  private GradePlacement place(@Nullable String grade, Reason reason) {
    var placed = new GradeRules(enrollments, born, TODAY, ends).placement();
    assertThat(placed.grade()).isEqualTo(grade);
    assertThat(placed.reason()).isEqualTo(reason);
    return placed;
  }

  private void at(
      String state,
      String type,
      String grade,
      String enrolled,
      @Nullable String left,
      String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("enrollment_date", enrolled);
    values.put("enrollment_type", type);
    values.put("grade_level", grade);
    if (left != null) {
      values.put("withdrawal_date", left);
    }
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    enrollments.add(
        new Entry(state, "E" + enrollments.size(), Instant.parse("2026-11-01T00:00:00Z"), values));
  }
}

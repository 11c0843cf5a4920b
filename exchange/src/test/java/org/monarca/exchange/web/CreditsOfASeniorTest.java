package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A senior of whom three States tell. */
class CreditsOfASeniorTest extends CreditSituation {

  private static final String TEXAN_SCHOOL = "480967000123";

  @Test
  void aSeniorWhoMovesThreeTimes() throws Exception {
    var id = senior().told(clock.instant());

    assertThat(page(id, ""))
        .contains("Designated graduation school: school " + TEXAN_SCHOOL + ", Texas")
        .contains("Texas: Foundation High School Program", "Example, not verified");
    assertThat(page(id, NORTH_CAROLINA))
        .contains("Class of " + ends)
        .contains("3 of 4 x 22.00 = 16.50")
        .contains("16.00 of 22.00 credits count")
        .contains("Behind", "16.00 count, which is less than 16.50")
        // The second half of English IV is under way in the third State, the first was in the
        // first.
        .contains("Finish English IV, Section B (second half) (" + year(ends) + ", Michigan)")
        .contains(
            "Government, Section A (first half), "
                + year(ends)
                + ", North Carolina, counts instead")
        .contains("60 clock hours / 120 hours of a credit, rounded down, at most 0.50")
        .contains(
            "With school " + TEXAN_SCHOOL + ", the designated graduation school, which may take");
    kept("senior", id, NORTH_CAROLINA);
  }

  /** Texas, North Carolina, Michigan, and to graduate in Texas. */
  private StudentOfMany senior() {
    var student =
        student()
            .enrolled(
                "TX",
                (ends - 1) + "-08-20",
                "12",
                "Synthetic Valley High School",
                "withdrawal_date",
                (ends - 1) + "-11-05",
                "designated_graduation_school",
                TEXAN_SCHOOL);
    for (int grade = 1; grade <= 3; grade++) {
      int year = ends - 4 + grade;
      student
          .earned("TX", "English " + grade, "English", year)
          .earned("TX", "Science " + (char) ('A' + grade), "Science", year)
          .earned("TX", "History " + (char) ('A' + grade), "Social Studies", year)
          .earned("TX", "Elective " + (char) ('A' + grade), "Other", year);
    }
    return student
        .earned("TX", "Algebra I", "Mathematics", ends - 3, "sced_code", "02052")
        .earned("TX", "Geometry", "Mathematics", ends - 2, "sced_code", "02072")
        .earned("TX", "Algebra II", "Mathematics", ends - 1, "sced_code", "02056")
        .course(
            "TX",
            "English IV A",
            ends,
            "subject_area",
            "English",
            "course_section",
            "02",
            "final_grade",
            "81",
            "credits_granted",
            "0.50")
        .course(
            "TX",
            "Government",
            ends,
            "subject_area",
            "Social Studies",
            "course_section",
            "02",
            "final_grade",
            "90",
            "credits_granted",
            "0.50")
        .enrolled(
            "NC",
            (ends - 1) + "-11-10",
            "12",
            "Synthetic Pines High School",
            "withdrawal_date",
            ends + "-01-20")
        .course(
            "NC",
            "Government",
            ends,
            "subject_area",
            "Social Studies",
            "course_section",
            "02",
            "final_grade",
            "B",
            "credits_granted",
            "0.50")
        .enrolled("MI", ends + "-02-01", "12", "Synthetic Bay High School")
        .course(
            "MI",
            "English IV",
            ends,
            "subject_area",
            "English",
            "course_section",
            "03",
            "clock_hours",
            "60",
            "grade_to_date",
            "B");
  }
}

package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One course in two States, or in another country. */
class CreditsFromElsewhereTest extends CreditSituation {

  @Test
  void algebraOneTakenInTwoStatesCountsOnce() throws Exception {
    var id =
        student()
            .enrolled("TX", (ends - 2) + "-08-20", "09", "Synthetic Valley High School")
            .course(
                "TX",
                "ALG 1",
                ends - 1,
                "subject_area",
                "Mathematics",
                "final_grade",
                "75",
                "credits_granted",
                "1.00",
                "sced_code",
                "02052")
            .enrolled("MI", (ends - 1) + "-09-02", "10", "Synthetic Bay High School")
            .course(
                "MI",
                "Algebra I",
                ends,
                "subject_area",
                "Mathematics",
                "final_grade",
                "B",
                "credits_granted",
                "1.00")
            .told(clock.instant());

    assertThat(page(id, ""))
        .contains("1.00 credits are earned, each course counted once", "One course is sent twice")
        .contains("Counted once already")
        .contains("ALG 1, " + year(ends - 1) + ", Texas, counts instead")
        .contains("Taken for SCED 02052 by its title")
        .contains("Algebra I, which is required, is earned");
    kept("algebra", id, "");
  }

  @Test
  void aYouthWhoFinishedMathematicsInMexico() throws Exception {
    var id =
        student()
            .enrolled(
                "OR",
                (ends - 1) + "-09-08",
                "11",
                "Synthetic Valley High School",
                "enrollment_comment",
                "Foreign credit: preparatoria in Michoacán, México; certificate seen")
            .course(
                "OR", "Matemáticas I", ends - 2, "subject_area", "Matemáticas", "final_grade", "9")
            .course(
                "OR", "Matemáticas II", ends - 1, "subject_area", "Matemáticas", "final_grade", "8")
            .course("OR", "Química", ends - 1, "subject_area", "Ciencias", "final_grade", "5")
            .open("OR", "English III", "English", ends, "60", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("0.00 credits are earned", "3 are from abroad without credit granted")
        .contains("Foreign credit, the school decides")
        .contains("9 passes on that country’s scale. A school may grant up to 1.00 credit")
        .contains("5 does not say that it was passed")
        .contains(
            "Ask the school to evaluate Matemáticas I from abroad (" + year(ends - 2) + ", Oregon)")
        .contains("0.00 of 22.00 credits count")
        .contains("Behind");
    kept("mexico", id, NORTH_CAROLINA);
  }

  @Test
  void halfACreditInTexasLeavesHalfToFinishInMichigan() throws Exception {
    var id =
        student()
            .enrolled("TX", (ends - 1) + "-08-20", "10", "Synthetic Valley High School")
            .course(
                "TX",
                "Biology",
                ends,
                "subject_area",
                "Science",
                "term_type",
                "0828",
                "final_grade",
                "80",
                "credits_granted",
                "0.50")
            .enrolled("MI", ends + "-02-01", "10", "Synthetic Bay High School")
            .open("MI", "Biology", "Science", ends, "50", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("0.50 credits are earned", "would be 0.41 more")
        .contains("rounded down, at most 0.50 that is not earned of this part = 0.41")
        .contains("0.09 of 1.00 credit");
  }
}

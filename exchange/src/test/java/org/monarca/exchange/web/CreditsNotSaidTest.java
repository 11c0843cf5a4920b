package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.Nation.row;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.Teller;
import org.monarca.records.RecordKind;

/** Situations of which nothing is said, or not all together. */
class CreditsNotSaidTest extends CreditSituation {

  @Test
  void ofAJuniorOfWhomNoCourseWasSentNothingIsSaid() throws Exception {
    var id =
        student()
            .enrolled("OR", (ends - 1) + "-09-08", "11", "Synthetic Valley High School")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("Not said: courses have not been sent")
        .contains("No State has sent a course, so nothing is compared")
        .doesNotContain("Behind", "On track");
  }

  @Test
  void ofAFreshmanNothingIsExpectedYet() throws Exception {
    var id =
        student()
            .enrolled("OR", (ends - 1) + "-09-08", "09", "Synthetic Valley High School")
            .open("OR", "English I", "English", ends, "60", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("Not said: no grade of high school is done yet")
        .doesNotContain("Behind", "On track");
  }

  @Test
  void whileALinkIsUnderReviewEachShowsItsOwn() throws Exception {
    var child = Teller.nobodyElse();
    var id =
        new StudentOfMany(told(), child)
            .earned("TX", "Algebra I", "Mathematics", ends - 1)
            .told(clock.instant());
    // Michigan's record is the same child's, then says to be somebody else and is contested.
    var key = UUID.randomUUID().toString().substring(0, 18);
    told().says(clock.instant().plusSeconds(1), "MI", key, child.withExchangeId(id));
    told()
        .says(
            clock.instant().plusSeconds(2),
            "MI",
            key,
            child.named("Rodrigo").with("sex", "Male").withExchangeId(id),
            row(
                RecordKind.COURSE,
                key,
                "C1",
                Map.of(
                    "course_title",
                    "Biology",
                    "subject_area",
                    "Science",
                    "credits_granted",
                    "1.00",
                    "final_grade",
                    "A",
                    "course_section",
                    "01",
                    "begin_academic_year",
                    String.valueOf(ends - 1),
                    "end_academic_year",
                    String.valueOf(ends))));

    var page = page(id, "");

    assertThat(page)
        .contains("A person has not yet decided whether this record is the same student’s");
    var apart = page.indexOf("A person has not yet decided");
    assertThat(page.substring(0, apart)).contains("Algebra I").doesNotContain("Biology");
    assertThat(page.substring(apart)).contains("Biology", "1.00 credits are earned");
  }
}

package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A junior who moves in May with half-finished courses. */
class CreditsOfAJuniorTest extends CreditSituation {

  @Test
  void theTexasJuniorWhoArrivesInMichiganInMayWithSixHalfFinishedCourses() throws Exception {
    var id = junior().told(clock.instant());

    var page = page(id, "");

    assertThat(page)
        .contains("Michigan: Michigan Merit Curriculum")
        .contains("Example, not verified")
        .contains("Not said: the requirements are an example")
        .contains("Class of " + (ends + 1))
        .contains("2 of 4 x 18.00 = 9.00")
        .contains("11.00 of 18.00 credits count; 7.00 are missing; 0.00 earned credits")
        .contains("11.00 credits are earned, each course counted once")
        .contains("the hours of courses under way would be 3.16 more")
        .contains("90 clock hours / 120 hours of a credit, rounded down, at most 1.00")
        .contains("85 clock hours / 120 hours of a credit, rounded down, at most 1.00")
        .contains("The mark to date, 62, does not pass") // Texas passes from 70
        .contains("Finish English III (" + year(ends) + ", Texas): 0.25 credit left")
        .contains("Next in the usual order: Pre-Calculus (SCED 02110); example, not verified")
        .contains("Example, not verified 90 clock hours / 120 hours of a credit")
        .contains("Example, not verified The mark to date, 62, does not pass")
        .contains("Example, not verified What hours are worth follows a rule of the exchange")
        .doesNotContain("count, which is at least")
        .contains("Next in the usual order: English/Language Arts IV (12th grade) (SCED 01004)")
        .contains("At Synthetic Bay High School: in a class")
        .doesNotContain("On track");
    kept("junior", id, "");
    assertThat(arrival(id))
        .contains("By subject, each course once", "Mathematics 2.00")
        .contains("about 0.75 credit (example, not verified)");
  }

  @Test
  void whenMichiganConfirmsItsRequirementsTheJuniorIsOnTrackAndWhenItTakesThemBackNobodyIs()
      throws Exception {
    var id = junior().told(clock.instant());
    var key = "MI|Michigan Merit Curriculum|" + (ends + 1 > 2027 ? "2028+" : "2016-2027");
    var admin = as(Role.STATE_DATA_ADMIN, "MI");
    var trail = auditTrail();

    assertThat(confirm(key, "", admin)).contains("Name the official text");
    assertThat(
            web.post()
                .uri("/graduation-requirements/confirmation")
                .param("key", key)
                .param("confirm_source", "MCL 380.1278a")
                .with(as(Role.STATE_DATA_ADMIN, "TX"))
                .with(csrf()))
        .hasStatus(404);
    confirm(key, "MCL 380.1278a and 380.1278b", admin);

    assertThat(page(id, ""))
        .contains("On track", "11.00 count, which is at least 9.00", "MCL 380.1278a and 380.1278b")
        .contains("3.50 credits a year are left, over 2 years")
        .doesNotContain("Not said");
    assertThat(trail.wholeText()).contains("requirements.confirm");

    web.post()
        .uri("/graduation-requirements/ending")
        .param("key", key)
        .param("seen", seen(admin))
        .with(admin)
        .with(csrf())
        .exchange();
    assertThat(page(id, "")).contains("Not said: the requirements are an example");
  }

  @Test
  void whatIfTheJuniorGoesOnToNorthCarolina() throws Exception {
    var id = junior().told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("North Carolina: Future-Ready Course of Study")
        .contains("Read in its official text")
        .contains("11.00 of 22.00 credits count; 11.00 are missing; 0.00 earned credits")
        .contains("2 of 4 x 22.00 = 11.00")
        .contains("On track");
  }

  private StudentOfMany junior() {
    return student()
        .enrolled(
            "TX",
            (ends - 1) + "-08-20",
            "11",
            "Synthetic Valley High School",
            "withdrawal_date",
            ends + "-04-24")
        .earned("TX", "English I", "English", ends - 2)
        .earned("TX", "English II", "English", ends - 1)
        .earned("TX", "Algebra I", "Mathematics", ends - 2, "sced_code", "02052")
        .earned("TX", "Geometry", "Mathematics", ends - 1, "sced_code", "02072")
        .earned("TX", "Biology", "Science", ends - 2, "sced_code", "03051")
        .earned("TX", "Chemistry", "Science", ends - 1, "sced_code", "03101")
        .earned("TX", "World Geography", "Social Studies", ends - 2)
        .earned("TX", "World History", "Social Studies", ends - 1)
        .earned("TX", "Physical Education", "Physical Education", ends - 2)
        .earned("TX", "Art", "Fine Arts", ends - 1)
        .earned("TX", "Spanish I", "Languages other than English", ends - 2)
        .open("TX", "English III", "English", ends, "90", "82")
        .open("TX", "Algebra II", "Mathematics", ends, "85", "74")
        .open("TX", "Physics", "Science", ends, "90", "62")
        .open("TX", "U.S. History", "Social Studies", ends, "90", "88")
        .open("TX", "Spanish II", "Languages other than English", ends, "85", "91")
        .open("TX", "Welding", "Career and Technical Education", ends, "32", "95")
        .enrolled("MI", ends + "-05-04", "11", "Synthetic Bay High School");
  }

  private String confirm(String key, String source, RequestPostProcessor admin) throws Exception {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return PageText.of(
        web.post()
            .uri("/graduation-requirements/confirmation")
            .param("key", key)
            .param("seen", seen(admin))
            .param("confirm_source", source)
            .param("confirm_read_month", String.valueOf(today.getMonthValue()))
            .param("confirm_read_day", String.valueOf(today.getDayOfMonth()))
            .param("confirm_read_year", String.valueOf(today.getYear()))
            .with(admin)
            .with(csrf())
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  private String seen(RequestPostProcessor admin) throws Exception {
    return RequirementsPagesTest.seen(
        web.get().uri("/graduation-requirements").with(admin).with(csrf()).exchange());
  }
}

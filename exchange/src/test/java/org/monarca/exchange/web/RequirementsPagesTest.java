package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** States write what they ask for, and nobody covers over what somebody else has written. */
class RequirementsPagesTest extends WholeExchange {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
  private static final String LINES = "English: 4\nMathematics: 3\nElectives: 5";

  @Autowired private MockMvcTester web;
  @Autowired private MovableClock clock;

  /** What the forms of a page say of what their sender has read. */
  static String seen(MvcTestResult page) throws Exception {
    var found = SEEN.matcher(page.getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aCorrectionThatIsDatedBackComesIntoForce() throws Exception {
    var utahn = admin("UT");
    kept(utahn, "UT", LINES, "12", today().minusDays(10));

    kept(utahn, "UT", "English: 4\nMathematics: 4\nElectives: 5", "13", today().minusDays(400));
    kept(utahn, "UT", "English: 9", "9", today().plusDays(400));

    var page = page(utahn);
    assertThat(page).contains("13.00 credits of one year each");
    assertThat(page).doesNotContain("12.00 credits of one year each", "9.00 credits of one year");
    assertThat(page).containsSubsequence(">3<", "To come", ">2<", "Holds", ">1<", "Replaced");
  }

  @Test
  void theSecondOfTwoWhoWriteAtOnceIsToldAndNothingTheyTypedIsLost() throws Exception {
    var nevadan = admin("NV");
    var seen = seen(read(nevadan));
    assertThat(put(nevadan, "NV", LINES, "12", today(), seen)).hasStatus3xxRedirection();

    var second = put(nevadan, "NV", "English: 4\nScience: 3", "7", today(), seen);

    assertThat(second).hasStatusOk();
    assertThat(second.getResponse().getContentAsString())
        .contains("Somebody else has kept something of these requirements")
        .contains("English: 4\nScience: 3", "12.00 credits of one year each");
    assertThat(put(nevadan, "NV", "English: 4\nScience: 3", "7", today(), seen(second)))
        .hasStatus3xxRedirection();
    assertThat(page(nevadan)).contains("7.00 credits of one year each");
  }

  @Test
  void ofManyAtTheSameMomentOneIsKept() throws Exception {
    var seen = seen(read(admin("WY")));
    Callable<Integer> writing =
        () -> put(admin("WY"), "WY", LINES, "12", today(), seen).getResponse().getStatus();

    try (var people = Executors.newFixedThreadPool(6)) {
      var answers = people.invokeAll(List.of(writing, writing, writing, writing, writing, writing));
      int kept = 0;
      for (var answer : answers) {
        kept += answer.get() == 302 ? 1 : 0;
        assertThat(answer.get()).isIn(200, 302);
      }
      assertThat(kept).isEqualTo(1);
    }
  }

  @Test
  void aRequirementForWhichNothingCountsIsRefusedByNameUntilItSaysWhatDoes() throws Exception {
    var idahoan = admin("ID");

    assertThat(refused(idahoan, "English: 4\nIdaho Heritage: 1", "5"))
        .contains("No course counts for Idaho Heritage, by its name");
    assertThat(refused(idahoan, "English: 4\nIdaho Heritage: 1: Basket weaving", "5"))
        .contains("This line is none: Idaho Heritage: 1: Basket weaving");
    assertThat(refused(idahoan, "English: 4\nenglish: 1", "5"))
        .contains("English stands there twice");
    kept(
        idahoan,
        "ID",
        "english: 4\nIdaho Heritage: 1: Social studies, Arts\nAssembly: 1: school",
        "6",
        today());

    assertThat(page(idahoan))
        .contains("Counts: Social studies, Arts", "Counts: English", "Counts: school");
  }

  @Test
  void whoWritesRequirementsForWhichTheSameCoursesCountIsTold() throws Exception {
    var dakotan = admin("ND");

    kept(dakotan, "ND", "Arts: 1\nArts/World Language/CTE: 1\nEnglish: 4", "6", today());

    assertThat(page(dakotan))
        .contains("Courses of Arts count for Arts as well as for Arts/World Language/CTE")
        .doesNotContain("as well as for English");
  }

  private String refused(RequestPostProcessor admin, String lines, String total) throws Exception {
    var answer = put(admin, "ID", lines, total, today(), seen(read(admin)));
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private void kept(
      RequestPostProcessor admin, String state, String lines, String total, LocalDate inForce)
      throws Exception {
    assertThat(put(admin, state, lines, total, inForce, seen(read(admin))))
        .hasStatus3xxRedirection();
  }

  private MvcTestResult put(
      RequestPostProcessor admin,
      String state,
      String lines,
      String total,
      LocalDate inForce,
      String seen) {
    var request =
        web.post()
            .uri("/graduation-requirements")
            .param("state", state)
            .param("program", "Synthetic diploma")
            .param("classes", "2020+")
            .param("lines", lines)
            .param("total", total)
            .param("source", "Synthetic Code 12.3")
            .param("seen", seen);
    for (var date : List.of("read", "in_force")) {
      var day = date.equals("read") ? today() : inForce;
      request =
          request
              .param(date + "_month", String.valueOf(day.getMonthValue()))
              .param(date + "_day", String.valueOf(day.getDayOfMonth()))
              .param(date + "_year", String.valueOf(day.getYear()));
    }
    return request.with(admin).with(csrf()).exchange();
  }

  private String page(RequestPostProcessor admin) throws Exception {
    return read(admin).getResponse().getContentAsString();
  }

  private MvcTestResult read(RequestPostProcessor admin) {
    return web.get().uri("/graduation-requirements").with(admin).with(csrf()).exchange();
  }

  private static RequestPostProcessor admin(String state) {
    return as(Role.STATE_DATA_ADMIN, state);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.RecordedStatements;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A State says once what a title means, and takes it back. */
class CourseMappingsTest extends WholeExchange {

  private static final RequestPostProcessor KANSAN = as(Role.STATE_DATA_ADMIN, "KS");
  private static final RequestPostProcessor REGISTRAR = as(Role.SCHOOL_USER, "KS");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;

  private ExchangeId id = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    id =
        new StudentOfMany(new ToldChild(database, sources, identities), Teller.nobodyElse())
            .earned("KS", "QZ-100", "Mathematics", 2025)
            .earned("KS", "ALG 1", "Mathematics", 2024)
            .told(clock.instant());
  }

  @Test
  void whatIsSaidOnceHoldsForEveryRecordOfTheStateUntilItIsTakenBack() throws Exception {
    assertThat(page(KANSAN))
        .contains("QZ-100", "No course is likely", "Algebra I (SCED 02052)", "95 of 100");
    assertThat(credits()).contains("2.00 credits are earned");

    assertThat(say("", "qz 100", "02052")).hasRedirectedUrl("/course-mappings?saved=yes&page=1");

    assertThat(page(KANSAN)).contains("Confirmed: Algebra I (SCED 02052)");
    // Both are Algebra I now, and count once.
    assertThat(credits())
        .contains("1.00 credits are earned", "SCED 02052, confirmed for this State’s title");

    assertThat(say("/undoing", "qz 100", "")).hasRedirectedUrl("/course-mappings?saved=yes&page=1");
    assertThat(credits()).contains("2.00 credits are earned");
    assertThat(
            testDatabase()
                .jdbc()
                .sql(
                    "select outcome from credit.course_mapping where state = 'KS' and title_key = 'qz 100' order by version")
                .query(String.class)
                .list())
        .containsExactly("confirmed", "undone");
  }

  @Test
  void whatSomebodyElseSaidMeanwhileIsNotCoveredOver() throws Exception {
    var seen = seen();
    assertThat(say("", "algebra 1", "02052", seen)).hasStatus3xxRedirection();

    var second = say("", "algebra 1", "02054", seen);

    assertThat(second).hasStatusOk();
    assertThat(body(second))
        .contains("Somebody else has said something of ALG 1 since you opened this page")
        .contains("Confirmed: Algebra I (SCED 02052)");
    assertThat(say("/undoing", "algebra 1", "", seen())).hasStatus3xxRedirection();
  }

  @Test
  void aCodeThatIsNoneComesBackAsItWasTypedBesideWhatIsWrong() throws Exception {
    var back = body(say("", "algebra 1", "0205", seen()));

    assertThat(back).contains("Enter five digits of a SCED course");
    assertThat(back)
        .containsPattern(
            "id=\"(title-\\d+)\" value=\"0205\"[^>]* aria-describedby=\"\\1-problem\" aria-invalid=\"true\"");
  }

  @Test
  void titlesStandOnAsManyPagesAsTheyNeedAndAreGatheredOnce() throws Exception {
    var utahn = as(Role.STATE_DATA_ADMIN, "UT");
    var student =
        new StudentOfMany(new ToldChild(database, sources, identities), Teller.nobodyElse());
    for (int title = 100; title < 340; title++) {
      student.earned("UT", "QX-" + title, "Other", 2025);
    }
    student.told(clock.instant());

    var all = new TreeSet<String>();
    for (int number = 1; number <= 5; number++) {
      var page = page(utahn, number);
      assertThat(page).contains("Page " + number + " of 5", "240 titles");
      Pattern.compile("QX-\\d{3}(?=</th>)")
          .matcher(page)
          .results()
          .forEach(found -> all.add(found.group()));
    }

    assertThat(all).hasSize(240);
    assertThat(RecordedStatements.during(() -> page(utahn, 3)))
        .isNotEmpty()
        .noneMatch(statement -> statement.contains("v_living_record"));
  }

  @Test
  void whatIsNoCourseIsRefusedAndWhatTheStateDoesNotSendIsNotThere() throws Exception {
    assertThat(say("", "qz 100", "99999").getResponse().getContentAsString())
        .contains("Enter five digits of a SCED course");
    assertThat(say("/rejection", "never sent", "")).hasStatus(404);
    assertThat(page(as(Role.STATE_DATA_ADMIN, "NE"))).doesNotContain("QZ-100");
    assertThat(web.get().uri("/course-mappings").with(REGISTRAR)).hasStatus(403);
  }

  private MvcTestResult say(String what, String key, String code) throws Exception {
    return say(what, key, code, seen());
  }

  private MvcTestResult say(String what, String key, String code, String seen) {
    return web.post()
        .uri("/course-mappings" + what)
        .param("key", key)
        .param("code", code)
        .param("seen", seen)
        .with(KANSAN)
        .with(csrf())
        .exchange();
  }

  private String seen() throws Exception {
    return RequirementsPagesTest.seen(web.get().uri("/course-mappings").with(KANSAN).exchange());
  }

  private String page(RequestPostProcessor who) throws Exception {
    return page(who, 1);
  }

  private String page(RequestPostProcessor who, int number) throws Exception {
    return body(
        web.get()
            .uri("/course-mappings")
            .param("page", String.valueOf(number))
            .with(who)
            .exchange());
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }

  private String credits() throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/credits")
        .with(REGISTRAR)
        .exchange()
        .getResponse()
        .getContentAsString();
  }
}

package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
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

    assertThat(say("", "qz 100", "02052")).hasRedirectedUrl("/course-mappings?saved=yes");

    assertThat(page(KANSAN)).contains("Confirmed: Algebra I (SCED 02052)");
    // Both are Algebra I now, and count once.
    assertThat(credits())
        .contains("1.00 credits are earned", "SCED 02052, confirmed for this State’s title");

    assertThat(say("/undoing", "qz 100", "")).hasRedirectedUrl("/course-mappings?saved=yes");
    assertThat(credits()).contains("2.00 credits are earned");
    assertThat(
            testDatabase()
                .jdbc()
                .sql(
                    "select outcome from credit.course_mapping where state = 'KS' order by version")
                .query(String.class)
                .list())
        .containsExactly("confirmed", "undone");
  }

  @Test
  void whatIsNoCourseIsRefusedAndWhatTheStateDoesNotSendIsNotThere() throws Exception {
    assertThat(say("", "qz 100", "99999").getResponse().getContentAsString())
        .contains("Enter five digits of a SCED course");
    assertThat(say("/rejection", "never sent", "")).hasStatus(404);
    assertThat(page(as(Role.STATE_DATA_ADMIN, "NE"))).doesNotContain("QZ-100");
    assertThat(web.get().uri("/course-mappings").with(REGISTRAR)).hasStatus(403);
  }

  private MvcTestResult say(String what, String key, String code) {
    return web.post()
        .uri("/course-mappings" + what)
        .param("key", key)
        .param("code", code)
        .with(KANSAN)
        .with(csrf())
        .exchange();
  }

  private String page(RequestPostProcessor who) throws Exception {
    return web.get()
        .uri("/course-mappings")
        .with(who)
        .exchange()
        .getResponse()
        .getContentAsString();
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

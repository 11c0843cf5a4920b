package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** By what a State takes part: said by its people and the Department's, read where it is asked. */
class AgreementPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  @AfterEach
  void nothingIsSaid() {
    testDatabase().jdbc().sql("delete from jurisdictions.agreement").update();
  }

  @Test
  void aStateSaysItAndItsConnectionShowsItWithWhatNeedsSomebody() throws Exception {
    var administrator = acting(person(Role.STATE_DATA_ADMIN, "KS"));
    assertThat(body(get("/connection", administrator)))
        .contains("Agreement and start-up date", "mark-warn\">None", "Not known")
        .doesNotContain("runs out", "is over since");
    assertThat(body(get("/agreement", administrator))).contains("Nobody has said anything yet.");

    assertThat(say("/agreement", administrator, 0, "Kansas <b>agreement</b>", today().plusDays(30)))
        .hasRedirectedUrl("/agreement");

    var page = body(get("/agreement", administrator));
    assertThat(page)
        .contains("Kansas &lt;b&gt;agreement&lt;/b&gt;", "Runs out soon", "Synthetic Clerk")
        .contains("Synthetic offices", "name=\"seen\" value=\"1\"");
    assertThat(body(get("/connection", administrator)))
        .contains("The State’s agreement runs out: ", "Kansas &lt;b&gt;");
    say("/agreement", administrator, 1, "Kansas agreement", today().minusDays(2));
    assertThat(body(get("/connection", as(Role.STATE_DIRECTOR, "KS"))))
        .contains("The State’s agreement is over since ", "See what was said before")
        .doesNotContain("Nothing is known");
    assertThat(body(get("/agreement", as(Role.STATE_DIRECTOR, "KS"))))
        .contains("Is over", "Runs out soon")
        .doesNotContain("<form method=\"post\" action=\"/agreement");
    assertThat(body(get("/connection", as(Role.STATE_DATA_ADMIN, "NE")))).doesNotContain("Kansas");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
    var administrator = as(Role.STATE_DATA_ADMIN, "KS");

    var noTitle = body(say("/agreement", administrator, 0, " ", null));
    assertThat(noTitle)
        .contains("Say what the agreement is called.", "value=\"Synthetic offices\"");
    var noDay =
        body(
            post(
                "/agreement",
                administrator,
                Map.of("title", "Kansas agreement", "until_month", "2", "until_day", "30")));
    assertThat(noDay).contains("This is no day.", "value=\"Kansas agreement\"", "value=\"30\"");
    say("/agreement", administrator, 0, "One", null);
    assertThat(body(say("/agreement", administrator, 0, "Two", null)))
        .contains("Somebody else has said something of this State meanwhile", "value=\"Two\"");
    assertThat(body(get("/agreement?lang=es", administrator)))
        .contains("Convenio y fecha de inicio de", "Vale hasta");
  }

  @Test
  void theDepartmentSeesEveryStateAndItsAdministratorsSayIt() throws Exception {
    var department = as(Role.FEDERAL_ADMIN, null);
    assertThat(say("/agreements/OK", department, 0, "Oklahoma agreement", null))
        .hasRedirectedUrl("/agreements/OK");

    assertThat(body(get("/agreements", department)))
        .contains("Oklahoma", "href=\"/agreements/OK\"", "Until it is ended", "Wyoming");
    assertThat(body(get("/agreements/OK", as(Role.FEDERAL_USER, null))))
        .contains("Oklahoma agreement")
        .doesNotContain("<form method=\"post\" action=\"/agreements");
    assertThat(body(get("/agreement", as(Role.STATE_DATA_ADMIN, "OK"))))
        .contains("Oklahoma agreement");
    assertThat(get("/agreements/ZZ", department)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(say("/agreements/ZZ", department, 0, "None", null)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void nobodyElseSaysOrSeesIt() {
    assertThat(say("/agreement", as(Role.STATE_DIRECTOR, "KS"), 0, "x", null))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(say("/agreements/KS", as(Role.STATE_DATA_ADMIN, "KS"), 0, "x", null))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(say("/agreements/KS", as(Role.FEDERAL_USER, null), 0, "x", null))
        .hasStatus(HttpStatus.FORBIDDEN);
    for (var role : new Role[] {Role.SCHOOL_USER, Role.USER_ADMIN, Role.PRIVACY_OFFICER}) {
      assertThat(get("/agreement", as(role, "KS"))).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private MvcTestResult say(
      String path, RequestPostProcessor who, int seen, String title, @Nullable LocalDate until) {
    var fields = new HashMap<String, String>();
    fields.put("seen", Integer.toString(seen));
    fields.put("title", title);
    fields.put("parties", "Synthetic offices");
    put(fields, "signed", today().minusDays(400));
    if (until != null) {
      put(fields, "until", until);
    }
    return post(path, who, fields);
  }

  private static void put(Map<String, String> fields, String name, LocalDate day) {
    fields.put(name + "_month", Integer.toString(day.getMonthValue()));
    fields.put(name + "_day", Integer.toString(day.getDayOfMonth()));
    fields.put(name + "_year", Integer.toString(day.getYear()));
  }

  private MvcTestResult post(String path, RequestPostProcessor who, Map<String, String> fields) {
    var request = web.post().uri(path).with(who).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return web.get().uri(path).with(who).exchange();
  }

  private Account person(Role role, String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic Clerk",
            role,
            state,
            ZoneOffset.UTC));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static String body(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}

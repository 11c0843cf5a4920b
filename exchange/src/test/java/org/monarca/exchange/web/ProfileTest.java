package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people say of themselves, and whom they find there. */
class ProfileTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  private RequestPostProcessor reader = request -> request;

  @BeforeEach
  void somebodyReads() {
    reader = acting(account(Role.SCHOOL_USER, "VT", "Synthetic Registrar"));
  }

  @Test
  void whatIsSavedStandsThereAndTimesAreReadInThatZone() throws Exception {
    var trail = auditTrail();

    assertThat(save("Ana of the Hills", "802-555-0117", "", "America/Phoenix"))
        .hasRedirectedUrl("/profile?done=saved");

    assertThat(body("/profile?done=saved"))
        .contains("It is saved.", "value=\"Ana of the Hills\"", "802-555-0117")
        .contains("<option value=\"America/Phoenix\" selected=\"selected\">");
    assertThat(trail.sentences()).contains("account.profile done");
    assertThat(trail.wholeText()).contains("name phone zone").doesNotContain("Hills", "555-0117");
  }

  @Test
  void theLanguageIsThatOfThePagesWhateverTheBrowserWishes() throws Exception {
    assertThat(save("Ana", "", "es", "America/Chicago")).hasRedirectedUrl("/profile?done=saved");

    var asked = web.get().uri("/profile").header("Accept-Language", "en-US").with(reader);
    assertThat(body(asked.with(csrf()).exchange())).contains("Su perfil");
    assertThat(body("/profile?lang=en")).contains("Your profile");
  }

  @Test
  void whatDoesNotFitIsAnsweredBesideItsFieldAndNothingIsSaved() throws Exception {
    var page = body(save("", "5".repeat(41), "fr", "Mars/Olympus"));

    assertThat(page)
        .contains("Error: Your profile", "href=\"#name\"", "Type your name")
        .contains("at most 40 characters", "Choose a language", "Choose a time zone");
    assertThat(body("/profile")).contains("value=\"Synthetic Registrar\"");
  }

  @Test
  void theAdministratorsOfTheStateAreNamedAndNoOthers() throws Exception {
    assertThat(body("/profile")).contains("Nobody does at the moment.");
    account(Role.USER_ADMIN, "VT", "Synthetic Overseer");
    account(Role.USER_ADMIN, "RI", "Synthetic Stranger");

    assertThat(body("/profile"))
        .contains("Synthetic Overseer", "User administrator, Vermont", "mailto:")
        .doesNotContain("Synthetic Stranger");
  }

  @Test
  void theDepartmentSeesToAdministratorsAndNobodyToThemselves() throws Exception {
    var own = account(Role.USER_ADMIN, "VT", "Synthetic Self");
    account(Role.FEDERAL_ADMIN, null, "Synthetic Department");
    reader = acting(own);

    assertThat(body("/profile"))
        .contains("Synthetic Department")
        .doesNotContain("<th scope=\"row\" data-label=\"Name\">Synthetic Self");
  }

  private MvcTestResult save(String name, String phone, String language, String zone) {
    return web.post()
        .uri("/profile")
        .param("name", name)
        .param("phone", phone)
        .param("page_language", language)
        .param("zone", zone)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private String body(String path) throws Exception {
    return body(web.get().uri(path).with(reader).with(csrf()).exchange());
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private Account account(Role role, @Nullable String state, String name) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "amber-prairie-lantern",
            name,
            role,
            state,
            ZoneId.of("America/New_York")));
  }
}

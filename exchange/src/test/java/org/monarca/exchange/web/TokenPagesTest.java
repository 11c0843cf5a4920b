package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a person makes and ends tokens. */
class TokenPagesTest extends WholeExchange {

  private static final String PAGE = "/profile/tokens";
  private static final Pattern SECRET = Pattern.compile("mnp_[A-Za-z0-9_-]{43}");
  private static final Pattern ENDING = Pattern.compile(PAGE + "/\\d+/ending");

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  private RequestPostProcessor reader = request -> request;

  @BeforeEach
  void somebodyReads() {
    var account =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic reader",
                Role.STATE_DATA_ADMIN,
                "NV",
                ZoneId.of("America/Los_Angeles")));
    reader = acting(account);
  }

  @Test
  void aTokenIsShownOnceAndListedWithoutItself() {
    assertThat(page()).contains("You have no token.", "href=\"/profile\"");

    var made = make("Nightly <review>", "7-days");

    assertThat(made).hasStatusOk();
    assertThat(made)
        .headers()
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    assertThat(text(made)).containsPattern(SECRET).contains("shown only this once");
    assertThat(page())
        .contains("Nightly &lt;review&gt;", "Not used yet")
        .doesNotContainPattern(SECRET);
  }

  @Test
  void itIsEndedThere() {
    make("Nightly", "8-hours");
    var ending = ENDING.matcher(page());
    assertThat(ending.find()).isTrue();

    assertThat(web.post().uri(ending.group()).with(reader).with(csrf()))
        .hasRedirectedUrl(PAGE + "?done=ended");
    assertThat(text(web.get().uri(PAGE + "?done=ended").with(reader).exchange()))
        .contains("The token is ended.", "You have no token.");
  }

  @Test
  void whatIsUnfitIsAnsweredBesideItsField() {
    assertThat(text(make(" ", "8-hours")))
        .contains("Error: Access tokens", "href=\"#name\"", "Type a name of 60 characters at most");
    assertThat(text(make("Nightly", "forever")))
        .contains("href=\"#life\"", "value=\"Nightly\"")
        .doesNotContainPattern(SECRET);
    assertThat(text(make("x".repeat(61), ""))).contains("href=\"#life\"");
  }

  @Test
  void whoHasEnoughIsToldToEndOneFirst() {
    for (int i = 0; i < PersonalTokens.MOST; i++) {
      make("token " + i, "30-days");
    }

    assertThat(page()).contains("You have 10 tokens").doesNotContain("Make the token");
    assertThat(text(make("one more", "30-days")))
        .contains("You have 10 tokens")
        .doesNotContainPattern(SECRET);
  }

  @Test
  void whoDecidesNothingNeedsNoToken() {
    assertThat(web.get().uri(PAGE).with(as(Role.SCHOOL_USER, "NV")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult make(String name, String life) {
    return web.post()
        .uri(PAGE)
        .param("name", name)
        .param("life", life)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private String page() {
    return text(web.get().uri(PAGE).with(reader).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

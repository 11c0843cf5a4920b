package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a State sees to its webhooks. */
class WebhookPagesTest extends WholeExchange {

  private static final Actor NEVADAN = Actor.person("person", "state-data-admin", "NV");
  private static final String URL = "https://sis.example.org/monarca";
  private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[^\"]+)\"");

  @Autowired private MockMvcTester web;
  @Autowired private WebhookDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  private final RequestPostProcessor nevadan = as(Role.STATE_DATA_ADMIN, "NV");
  private final RequestPostProcessor colleague = signedIn("another", Role.STATE_DATA_ADMIN, "NV");

  @BeforeEach
  void noWebhook() {
    desk.of(NEVADAN).forEach(webhook -> desk.end(NEVADAN, webhook.id()));
    direct("NV", accounts, grants);
  }

  @Test
  void theSecretIsShownOnceAndTheAddressConfirmedByAnotherPerson() {
    assertThat(page(nevadan)).contains("Your State has no webhook.");

    var added = text(add(URL));
    assertThat(SECRET.matcher(added).find()).isTrue();
    assertThat(added).contains(URL, "Waits for a second person", "shown only this once");
    assertThat(page(nevadan)).contains(URL).doesNotContain("whsec_", "Send a test", "Confirm it");

    assertThat(text(post("confirmation", nevadan))).contains("You added it yourself.");
    assertThat(post("confirmation", colleague)).hasRedirectedUrl("/webhooks?done=confirmed");
    assertThat(page(nevadan)).contains("Send a test", "Nothing sent yet", "None was sent yet.");
  }

  @Test
  void theSecretIsChangedAndTheFormerEnded() {
    var first = secret(text(add(URL)));

    var changed = text(post("secret", nevadan));
    assertThat(secret(changed)).isNotEqualTo(first);
    assertThat(changed).contains("The former secret signs too", "End the former secret now");
    assertThat(text(post("secret", nevadan))).contains("The former secret still signs.");
    assertThat(post("former/ending", nevadan)).hasRedirectedUrl("/webhooks?done=former-ended");
    assertThat(page(nevadan)).contains("Make a new secret");
  }

  @Test
  void whatIsNoAddressStandsThereToBeMended() {
    assertThat(text(add("http://sis.example.org/<x>")))
        .contains("This is no address", "&lt;x&gt;", "href=\"#url\"", "<title>Error: ");
    assertThat(text(add("http://sis.example.org"))).contains("must begin with https://");
    assertThat(text(add("https://10.0.0.1/"))).contains("Enter a name of the Internet");
    assertThat(text(add(""))).contains("Enter the address");
  }

  @Test
  void whatIsEndedStandsBelow() {
    add(URL);

    assertThat(post("ending", nevadan)).hasRedirectedUrl("/webhooks?done=ended");
    assertThat(page(nevadan)).contains("Ended webhooks", URL).doesNotContain("Send a test");
  }

  @Test
  void aDirectorConfirmsAndChangesNothingElse() {
    add(URL);
    var director = signedIn("director", Role.STATE_DIRECTOR, "NV");

    assertThat(page(director))
        .contains("Confirm it")
        .doesNotContain("End it", "Add the address", "Make a new secret");
    assertThat(web.post().uri("/webhooks").with(director).with(csrf()))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    add(URL);
    var idahoan = as(Role.STATE_DATA_ADMIN, "ID");

    assertThat(page(idahoan)).doesNotContain(URL);
    for (var change : new String[] {"ending", "secret", "test", "former/ending", "confirmation"}) {
      assertThat(post(change, idahoan)).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(page(nevadan)).contains(URL);
    assertThat(web.get().uri("/webhooks").with(as(Role.SCHOOL_USER, "NV")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult add(String url) {
    return web.post().uri("/webhooks").param("url", url).with(nevadan).with(csrf()).exchange();
  }

  /** What somebody does to Nevada's only one. */
  private MvcTestResult post(String change, RequestPostProcessor who) {
    long id = desk.of(NEVADAN).getFirst().id();
    return web.post().uri("/webhooks/" + id + "/" + change).with(who).with(csrf()).exchange();
  }

  private String page(RequestPostProcessor reader) {
    return text(web.get().uri("/webhooks").with(reader).with(csrf()).exchange());
  }

  private static String secret(String page) {
    var found = SECRET.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.access.clients.Signer;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a State sees to its systems. */
class ClientPagesTest extends WholeExchange {

  private static final Pattern SECRET = Pattern.compile("value=\"([A-Za-z0-9_-]{43})\"");
  private static final Pattern ENDING =
      Pattern.compile("/clients/[a-z0-9-]+/credentials/\\d+/ending");

  private static final Pattern CONFIRMATION =
      Pattern.compile("/clients/[a-z0-9-]+/credentials/\\d+/confirmation");

  @Autowired private MockMvcTester web;
  @Autowired private Clients clients;
  @Autowired private ClientDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  private final RequestPostProcessor utahn = as(Role.STATE_DATA_ADMIN, "UT");
  private String client = "";

  @BeforeEach
  void oneClient() {
    var utahns = Actor.person("person", "state-data-admin", "UT");
    desk.of(utahns).forEach(one -> clients.revoke(utahns, one.clientId()));
    client = clients.create("UT").clientId();
    direct("UT", accounts, grants);
  }

  @Test
  void aKeyIsAddedBesideWhatThereIs() {
    assertThat(page())
        .contains("System " + client, ADDRESS + "/oauth2/token", "It has no key.", "Not used yet");
    var signer = Signer.ec();

    assertThat(post("/clients/" + client + "/keys", "key", signer.publicKey()))
        .hasRedirectedUrl("/clients?done=key-added");

    assertThat(text(web.get().uri("/clients?done=key-added").with(utahn).with(csrf()).exchange()))
        .contains(
            "The key is added, and waits for a second person.", signer.key().getKeyID(), "ES256");
  }

  @Test
  void whatWasAddedIsConfirmedByAnotherPerson() {
    post("/clients/" + client + "/keys", "key", Signer.ec().publicKey());
    assertThat(page()).contains("Waits for a second person").doesNotContain("Confirm it");

    var colleague = signedIn("another", Role.STATE_DATA_ADMIN, "UT");
    var found = CONFIRMATION.matcher(page(colleague));
    assertThat(found.find()).isTrue();
    assertThat(text(post(found.group(), "", ""))).contains("You added it yourself.");
    assertThat(web.post().uri(found.group()).with(colleague).with(csrf()))
        .hasRedirectedUrl("/clients?done=confirmed");
    assertThat(page()).doesNotContain("Waits for a second person");
  }

  @Test
  void aDirectorConfirmsAndChangesNothingElse() {
    post("/clients/" + client + "/keys", "key", Signer.ec().publicKey());
    var director = signedIn("director", Role.STATE_DIRECTOR, "UT");

    assertThat(page(director))
        .contains("Confirm it")
        .doesNotContain("End it", "Add the key", "Make a secret", "Add a system");
    assertThat(web.post().uri("/clients").with(director).with(csrf()))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void aPrivateKeyIsRefusedAndNotShownAgain() {
    var pasted = Signer.ec().key().toJSONString();
    var answer = text(post("/clients/" + client + "/keys", "key", pasted));

    assertThat(answer)
        .contains("This is a private key", "href=\"#key-" + client + "\"", "<title>Error: ")
        .doesNotContain("&quot;d&quot;");
    assertThat(text(post("/clients/" + client + "/keys", "key", "<ssh-rsa>")))
        .contains("This is no public key", "&lt;ssh-rsa&gt;");
  }

  @Test
  void aSecretIsShownOnce() {
    var made = post("/clients/" + client + "/secrets", "", "");

    assertThat(text(made)).contains("shown only this once").containsPattern(SECRET);
    assertThat(made)
        .headers()
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    assertThat(page()).contains("It has 2 secrets").doesNotContainPattern(SECRET);
  }

  @Test
  void theLastWayInIsEndedAfterASecondWord() {
    var ending = ENDING.matcher(page());
    assertThat(ending.find()).isTrue();

    assertThat(text(post(ending.group(), "", "")))
        .contains("This is the last way in", "name=\"sure\"", "Nothing is ended yet.");
    assertThat(page()).doesNotContain("Nothing lets this system in");

    assertThat(post(ending.group(), "sure", "true")).hasRedirectedUrl("/clients?done=ended");
    assertThat(page()).contains("Nothing lets this system in. Add a key, and");
  }

  @Test
  void aSystemIsEndedAfterASecondWord() {
    var ending = "/clients/" + client + "/ending";
    assertThat(page()).contains("action=\"" + ending, "End system " + client + " and all");

    assertThat(text(post(ending, "", "")))
        .contains("End the whole system?", "name=\"sure\"", "Nothing is ended yet.")
        .doesNotContain(client + " and all");
    assertThat(page()).contains("System " + client);

    assertThat(post(ending, "sure", "true")).hasRedirectedUrl("/clients?done=client-ended");
    assertThat(
            text(web.get().uri("/clients?done=client-ended").with(utahn).with(csrf()).exchange()))
        .contains("There is room for another.")
        .doesNotContain(client);
    assertThat(post(ending, "sure", "true")).hasRedirectedUrl("/clients?done=client-ended");
  }

  @Test
  void anotherSystemIsAdded() {
    assertThat(post("/clients", "", "")).hasRedirectedUrl("/clients?done=made");
    assertThat(page()).contains("Nothing lets this system in");
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    var idahoan = as(Role.STATE_DATA_ADMIN, "ID");
    var ending = ENDING.matcher(page());
    assertThat(ending.find()).isTrue();

    assertThat(text(web.get().uri("/clients").with(idahoan).with(csrf()).exchange()))
        .doesNotContain(client);
    for (var path :
        new String[] {
          ending.group(),
          "/clients/" + client + "/ending",
          "/clients/" + client + "/keys",
          "/clients/" + client + "/secrets"
        }) {
      assertThat(
              web.post()
                  .uri(path)
                  .param("sure", "true")
                  .param("key", Signer.ec().publicKey())
                  .with(idahoan)
                  .with(csrf()))
          .as(path)
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(web.get().uri("/clients").with(as(Role.SCHOOL_USER, "UT")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(web.get().uri("/clients").with(as(Role.FEDERAL_USER, null)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult post(String path, String name, String value) {
    var request = web.post().uri(path).with(utahn).with(csrf());
    return (name.isEmpty() ? request : request.param(name, value)).exchange();
  }

  private String page() {
    return page(utahn);
  }

  private String page(RequestPostProcessor reader) {
    return text(web.get().uri("/clients").with(reader).with(csrf()).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

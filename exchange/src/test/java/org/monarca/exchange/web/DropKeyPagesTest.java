package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a State sees to its SFTP keys. */
class DropKeyPagesTest extends WholeExchange {

  private static final Actor NEVADAN = Actor.person("person", "state-data-admin", "NV");
  private static final Pattern ENDING = Pattern.compile("/sftp-keys/\\d+/ending");
  private static final Pattern CONFIRMATION = Pattern.compile("/sftp-keys/\\d+/confirmation");

  @Autowired private MockMvcTester web;
  @Autowired private DropKeyDesk desk;
  @Autowired private DropKeys keys;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  private final RequestPostProcessor nevadan = as(Role.STATE_DATA_ADMIN, "NV");

  @BeforeEach
  void noKey() {
    desk.of(NEVADAN).forEach(key -> desk.end(NEVADAN, key.id(), true));
    direct("NV", accounts, grants);
  }

  @Test
  void aKeyIsAddedAndConfirmedByAnotherPerson() {
    assertThat(page()).contains("Your State has no key.");

    assertThat(add("Nightly export", Ed25519Pair.draw().publicLine()))
        .hasRedirectedUrl("/sftp-keys?done=added");
    assertThat(page())
        .contains("Nightly export", "ssh-ed25519", "SHA256:", "Waits for a second person")
        .doesNotContain("Confirm it");

    var colleague = signedIn("another", Role.STATE_DATA_ADMIN, "NV");
    var found = CONFIRMATION.matcher(page(colleague));
    assertThat(found.find()).isTrue();
    assertThat(text(post(found.group(), nevadan))).contains("You added it yourself.");
    assertThat(post(found.group(), colleague)).hasRedirectedUrl("/sftp-keys?done=confirmed");
    assertThat(page()).doesNotContain("Waits for a second person");
  }

  @Test
  void aPrivateKeyIsRefusedAndNotShownAgain() {
    var secret = Ed25519Pair.draw().privateFile("mine");

    var answer = text(add("Nightly export", secret));

    assertThat(answer)
        .contains("This is a private key", "href=\"#key\"", "<title>Error: ", "Nightly export")
        .doesNotContain("OPENSSH PRIVATE KEY", secret.lines().skip(1).findFirst().orElseThrow());
    assertThat(page()).contains("Your State has no key.");
  }

  @Test
  void whatIsNoKeyStandsThereToBeMended() {
    assertThat(text(add("<mine>", "<ssh-dss>")))
        .contains("This is no public key", "&lt;ssh-dss&gt;", "&lt;mine&gt;");
    assertThat(text(add("", Ed25519Pair.draw().publicLine()))).contains("Give the key a name");
  }

  @Test
  void theLastWayInIsEndedAfterASecondWord() {
    keys.setUp("NV", "Set up", Ed25519Pair.draw().publicLine());
    var ending = ENDING.matcher(page());
    assertThat(ending.find()).isTrue();

    assertThat(text(post(ending.group(), nevadan)))
        .contains("This is the last way in", "name=\"sure\"", "Nothing is ended yet.");
    assertThat(web.post().uri(ending.group()).param("sure", "true").with(nevadan).with(csrf()))
        .hasRedirectedUrl("/sftp-keys?done=ended");
    assertThat(page()).contains("Your State has no key.", "Ended keys", "Set up");
  }

  @Test
  void aDirectorConfirmsAndChangesNothingElse() {
    add("Nightly export", Ed25519Pair.draw().publicLine());
    var director = signedIn("director", Role.STATE_DIRECTOR, "NV");

    assertThat(page(director)).contains("Confirm it").doesNotContain("End it", "Add the key");
    assertThat(web.post().uri("/sftp-keys").with(director).with(csrf()))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    keys.setUp("NV", "Ours", Ed25519Pair.draw().publicLine());
    var ending = ENDING.matcher(page());
    assertThat(ending.find()).isTrue();
    var idahoan = as(Role.STATE_DATA_ADMIN, "ID");

    assertThat(page(idahoan)).doesNotContain(ending.group());
    assertThat(web.post().uri(ending.group()).param("sure", "true").with(idahoan).with(csrf()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(page()).contains(ending.group());
    assertThat(web.get().uri("/sftp-keys").with(as(Role.SCHOOL_USER, "NV")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult add(String name, String key) {
    return web.post()
        .uri("/sftp-keys")
        .param("name", name)
        .param("key", key)
        .with(nevadan)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(String path, RequestPostProcessor who) {
    return web.post().uri(path).with(who).with(csrf()).exchange();
  }

  private String page() {
    return page(nevadan);
  }

  private String page(RequestPostProcessor reader) {
    return text(web.get().uri("/sftp-keys").with(reader).with(csrf()).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

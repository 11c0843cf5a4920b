package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a State is connected, on one page. */
class ConnectionPageTest extends WholeExchange {

  private static final Actor MONTANAN = Actor.person("montanan", "state-data-admin", "MT");
  private static final String SENT =
      """
      insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, submission_id, status, finished, announced, examined, accepted, applied, rejected, known)
      values (:id, 'MT', :sender, 'csv', :dry, 1, sha256(:name::bytea), now() + :seconds * interval '1 second', :name, :status, now(), 0, 0, :accepted, :accepted, :rejected, :accepted)
      """;

  @Autowired private MockMvcTester web;
  @Autowired private ClientDesk clients;
  @Autowired private DropKeys keys;
  @Autowired private WebhookDesk webhooks;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  /** They never came through the ledger. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    testDatabase()
        .jdbc()
        .sql(
            "set session_replication_role = replica; delete from intake.dropped where state = 'MT'; delete from intake.submission where state = 'MT'; set session_replication_role = origin")
        .update();
  }

  @Test
  void aStateWithNothingIsToldHowToBegin() {
    assertThat(page(as(Role.STATE_DATA_ADMIN, "WY")))
        .contains(
            "Nothing is connected yet",
            "Try a file",
            "Your State has no system here yet.",
            "Your State has no key.",
            "Your State has no webhook.",
            "Nothing yet")
        .doesNotContain("What needs somebody");
  }

  @Test
  void everythingStandsThereWithWhatNeedsSomebody() {
    direct("MT", accounts, grants);
    clients.make(MONTANAN);
    clients.addSecret(MONTANAN, clients.of(MONTANAN).getFirst().clientId());
    keys.setUp("MT", "Nightly export", Ed25519Pair.draw().publicLine());
    webhooks.add(MONTANAN, "https://sis.example.org/mt");
    sent("mt-good", "mt-1", 1, "done", 12, 0);
    sent("mt-bad", "mt-1", 0, "done", 9, 3);
    sent("mt-whole", "sftp-7", 2, "rejected", 0, 0);
    sent("mt-page", UUID.randomUUID().toString(), 3, "done", 1, 0);
    dryRun("mt-dry", "sftp-7", 9);
    refusedFile("notes.txt", 5);

    var page = page(as(Role.STATE_DATA_ADMIN, "MT"));

    assertThat(page)
        .contains(
            "Nightly export",
            "https://sis.example.org/mt",
            "A webhook waits for a second person",
            "A key or secret of a system waits for a second person",
            "no key, 1 secret",
            "12 accepted, none rejected",
            "3 records were rejected",
            "notes.txt",
            "its name is of no form that is read",
            "mt-page")
        .doesNotContain("mt-dry", "Nothing is connected yet", "whsec_");
    assertThat(row(page, "Files, over SFTP")).contains("mt-whole", "Rejected", "notes.txt");
    assertThat(row(page, "Single children, over the interface")).contains("Nothing yet");
    assertThat(page(as(Role.STATE_DATA_ADMIN, "ID"))).doesNotContain("mt-good", "sis.example.org");
  }

  @Test
  void aDirectorSeesItAndIsLedToWhatTheyConfirm() {
    assertThat(page(signedIn("director", Role.STATE_DIRECTOR, "MT")))
        .contains("See webhooks, and confirm them")
        .doesNotContain("Try a file");
    for (var role : List.of(Role.SCHOOL_USER, Role.USER_ADMIN)) {
      assertThat(web.get().uri("/connection").with(as(role, "MT"))).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private static String row(String page, String way) {
    return Arrays.stream(page.split("<tr"))
        .filter(row -> row.contains(way))
        .findFirst()
        .orElseThrow();
  }

  private static void sent(
      String name, String sender, int seconds, String status, int accepted, int rejected) {
    add(name, sender, false, seconds, status, accepted, rejected);
  }

  private static void dryRun(String name, String sender, int seconds) {
    add(name, sender, true, seconds, "done", 1, 0);
  }

  private static void add(
      String name,
      String sender,
      boolean dry,
      int seconds,
      String status,
      int accepted,
      int rejected) {
    testDatabase()
        .jdbc()
        .sql(SENT)
        .param("id", UUID.randomUUID())
        .param("name", name)
        .param("sender", sender)
        .param("dry", dry)
        .param("seconds", seconds)
        .param("status", status)
        .param("accepted", accepted)
        .param("rejected", rejected)
        .update();
  }

  private static void refusedFile(String name, int seconds) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into intake.dropped (id, state, sender, name, spool, status, whole, changed, ready, turn, settled, refusal) values (:id, 'MT', 'sftp-7', :name, :id, 'refused', true, now(), now(), 1, now() + :seconds * interval '1 second', 'unknown-form')")
        .param("id", UUID.randomUUID())
        .param("name", name)
        .param("seconds", seconds)
        .update();
  }

  private String page(RequestPostProcessor reader) {
    var answer = web.get().uri("/connection").with(reader).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

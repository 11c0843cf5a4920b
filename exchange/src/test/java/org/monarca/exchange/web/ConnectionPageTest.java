package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.monarca.records.submission.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a State is connected, on one page. */
class ConnectionPageTest extends WholeExchange {

  private static final Actor LOUISIANAN = Actor.person("louisianan", "state-data-admin", "LA");
  private static final Actor SYSTEM = Actor.system("client-LA", "LA");
  private static final Map<String, String> WRONG = Map.of("birth_date", "2012-02-30");

  @Autowired private MockMvcTester web;
  @Autowired private Submissions submissions;
  @Autowired private ClientDesk clients;
  @Autowired private DropKeys keys;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private WebhookDesk webhooks;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  /** No file lies where it says. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    testDatabase().jdbc().sql("delete from intake.dropped where state = 'LA'").update();
  }

  @Test
  void aStateWithNothingIsToldHowToBegin() {
    assertThat(page(as(Role.STATE_DATA_ADMIN, "CT")))
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
  void whoeverTriesAFileFromThereStoresNothing() throws IOException {
    var administrator = signedIn("connecticut", Role.STATE_DATA_ADMIN, "CT");
    var page = page(administrator);
    var way = page.substring(0, page.indexOf(">Try a file</a>"));
    way = way.substring(way.lastIndexOf("href=\"") + 6, way.lastIndexOf('"'));

    var form = body(web.get().uri(way).with(administrator).with(csrf()).exchange());
    assertThat(form).contains("<h1>Try a file</h1>", "nothing is stored: the report says");
    var child = id().substring(0, 12);
    var file =
        new MockMultipartFile(
            "file",
            "ct.zip",
            "application/zip",
            SentBundle.delta("CT", id()).child(child, "I", child()).bytes());
    var request = web.post().uri("/uploads").multipart();
    request.file(file);
    PageForm.of(form, "/uploads").without("file").fields().forEach(request::param);
    var sent = request.with(administrator).with(csrf()).exchange();

    var receipt = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    await()
        .untilAsserted(() ->
            assertThat(body(web.get().uri(receipt).with(administrator).with(csrf()).exchange()))
                .contains("Dry run", "Done"));
    assertThat(
            testDatabase()
                .jdbc()
                .sql("select count(*) from students.source where state_student_id = ?")
                .param(child)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(body(web.get().uri("/uploads").with(administrator).with(csrf()).exchange()))
        .contains("<h1>Upload a submission</h1>");
  }

  @Test
  void everythingStandsThereWithWhatNeedsSomebody() throws IOException {
    direct("LA", accounts, grants);
    clients.make(LOUISIANAN);
    clients.addSecret(LOUISIANAN, clients.of(LOUISIANAN).getFirst().clientId());
    keys.setUp("LA", "Nightly export", Ed25519Pair.draw().publicLine());
    webhooks.add(LOUISIANAN, "https://sis.example.org/la");
    var bad = sent(SYSTEM, bundle().child("la-1", "I", WRONG), false);
    var good = sent(SYSTEM, bundle().child("la-2", "I", child()), false);
    var whole = sent(Actor.system("sftp-7", "LA"), SentBundle.delta("WY", id()), false);
    var byHand = sent(Actor.person(id(), "state-data-admin", "LA"), bundle(), false);
    var dry = sent(SYSTEM, bundle(), true);
    refusedFile("", "notes.txt", "unknown-form");

    var page = page(as(Role.STATE_DATA_ADMIN, "LA"));

    assertThat(page)
        .contains(
            "Nightly export",
            "https://sis.example.org/la",
            "A webhook waits for a second person",
            "A key or secret of a system waits for a second person",
            "no key, 1 secret",
            "1 accepted, none rejected",
            "1 record was rejected",
            "its name is of no form that is read",
            good,
            bad,
            byHand)
        .doesNotContain(dry, "Nothing is connected yet", "whsec_");
    assertThat(row(page, "Files, over SFTP")).contains(whole, "Rejected", "notes.txt");
    assertThat(row(page, "Single children, over the interface")).contains("Nothing yet");
    assertThat(page(as(Role.STATE_DATA_ADMIN, "ID"))).doesNotContain(good, "sis.example.org");
  }

  @Test
  void itsMappingsStandThereWithWhatWasLastSentByThem() throws IOException {
    WideTable.keep(drafts, mappings, LOUISIANAN, "harvest");
    WideTable.keep(drafts, mappings, LOUISIANAN, "never");
    var by = mappings.chosen(SYSTEM, "harvest").orElseThrow();
    var table = new ByteArrayInputStream(WideTable.of(id()));
    var sent = sent(SYSTEM, UploadedBytes.tables(table, false, false, "kids.csv", by));
    var tried = new ByteArrayInputStream(WideTable.of(id()));
    var dry = sent(SYSTEM, UploadedBytes.tables(tried, false, true, "kids.csv", by));
    refusedFile("gone", "kids.csv", "mapping-ended");

    for (var role : List.of(Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR)) {
      var page = page(as(role, "LA"));
      assertThat(row(page, "in/harvest/")).contains(sent, "2 accepted").doesNotContain(dry);
      assertThat(row(page, "in/never/")).contains("Not used yet");
      assertThat(row(page, "Files, over SFTP")).contains("gone/kids.csv", "its mapping was ended");
      assertThat(page.contains("href=\"/mappings/harvest\""))
          .isEqualTo(role == Role.STATE_DATA_ADMIN);
    }
    assertThat(page(as(Role.STATE_DATA_ADMIN, "SD")))
        .contains("Your State keeps no mapping")
        .doesNotContain("harvest");
  }

  @Test
  void aDirectorSeesItAndIsLedToWhatTheyConfirm() {
    assertThat(page(signedIn("director", Role.STATE_DIRECTOR, "LA")))
        .contains("See webhooks, and confirm them")
        .doesNotContain("Try a file");
    for (var role : List.of(Role.SCHOOL_USER, Role.USER_ADMIN)) {
      assertThat(web.get().uri("/connection").with(as(role, "LA"))).hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private static String row(String page, String way) {
    return Arrays.stream(page.split("<tr"))
        .filter(row -> row.contains(way))
        .findFirst()
        .orElseThrow();
  }

  /** Its number, once the service's own workers have done all of it. */
  private String sent(Actor sender, SentBundle bundle, boolean dryRun) throws IOException {
    return sent(
        sender,
        new UploadedBytes(
            new ByteArrayInputStream(bundle.bytes()), Form.CSV_BUNDLE, false, dryRun));
  }

  private String sent(Actor sender, UploadedBytes uploaded) throws IOException {
    var id = ((Received.Accepted) submissions.receive(sender, uploaded)).submission().id();
    await().until(() -> submissions.status(sender, id).orElseThrow().receipt() != null);
    return id.toString();
  }

  private static SentBundle bundle() {
    return SentBundle.delta("LA", id());
  }

  private static Map<String, String> child() {
    var child = new HashMap<>(Teller.nobodyElse().student());
    child.keySet().retainAll(Set.of("first_name", "last_name_1", "birth_date"));
    return child;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** A minute from now, so that it is the last. */
  private static void refusedFile(String folder, String name, String why) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into intake.dropped (id, state, sender, folder, name, spool, status, whole, changed, ready, turn, settled, refusal) values (:id, 'LA', 'sftp-7', :folder, :name, :id, 'refused', true, now(), now(), 1, now() + interval '1 minute', :why)")
        .param("id", UUID.randomUUID())
        .param("folder", folder)
        .param("name", name)
        .param("why", why)
        .update();
  }

  private static String body(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private String page(RequestPostProcessor reader) {
    return body(web.get().uri("/connection").with(reader).exchange());
  }
}

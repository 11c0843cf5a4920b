package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullDesk;
import org.monarca.records.submission.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which a State sees to what the exchange fetches. */
class PullPagesTest extends WholeExchange {

  private static final Actor OREGONIAN = Actor.person("person", "state-data-admin", "OR");
  private static final String URL = "https://sis.invalid/export.zip";
  private static final Map<String, String> BASIC =
      Map.of(
          "way", "basic", "name", "monarca", "secret", "milk<weed>", "when", "hour", "hour", "2");

  @Autowired private MockMvcTester web;
  @Autowired private PullDesk desk;
  @Autowired private Submissions submissions;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;

  private final RequestPostProcessor oregonian = as(Role.STATE_DATA_ADMIN, "OR");
  private final RequestPostProcessor colleague = signedIn("another", Role.STATE_DATA_ADMIN, "OR");

  @BeforeEach
  void nothingIsFetched() {
    desk.of(OREGONIAN).forEach(pull -> desk.end(OREGONIAN, pull.id()));
    direct("OR", accounts, grants);
  }

  @Test
  void anAddressIsAddedConfirmedChangedAndEnded() {
    assertThat(page(oregonian)).contains("Nothing is fetched for your State.");

    assertThat(send("/pulls", BASIC, URL, "1", "4")).hasRedirectedUrl("/pulls?done=added");
    assertThat(page(oregonian))
        .contains(
            URL,
            "Waits for a second person",
            "Monday, Thursday at 2:00",
            "As monarca, with a password")
        .doesNotContain("milk", "Fetch it now", "Confirm it");
    assertThat(text(post("confirmation", oregonian))).contains("You added it yourself.");
    assertThat(post("confirmation", colleague)).hasRedirectedUrl("/pulls?done=confirmed");
    assertThat(page(oregonian))
        .contains("Fetch it now", "Nothing fetched yet", "Try it without keeping");

    var form = text(web.get().uri("/pulls/" + id()).with(oregonian).exchange());
    assertThat(form).contains("value=\"monarca\"", "Leave this empty").doesNotContain("milk");
    assertThat(send("/pulls/" + id(), Map.of("way", "none", "when", "every", "every", "6"), ""))
        .hasRedirectedUrl("/pulls?done=changed");
    assertThat(page(oregonian)).contains("Every 6 hours", "Without signing in");

    assertThat(post("ending", oregonian)).hasRedirectedUrl("/pulls?done=ended");
    assertThat(page(oregonian)).contains("Ended addresses", URL).doesNotContain("Fetch it now");
  }

  @Test
  void whatCannotBeStandsThereToBeMendedAndTheSecretDoesNot() {
    var noDay = text(send("/pulls", BASIC, URL));
    assertThat(noDay)
        .contains("Choose one day or more", "href=\"#days\"", "<title>Error: ", URL, "monarca")
        .doesNotContain("milk");
    assertThat(text(send("/pulls", BASIC, "http://sis.invalid/<x>", "1")))
        .contains("This is no address", "&lt;x&gt;", "href=\"#url\"");

    send("/pulls", BASIC, URL, "1");
    assertThat(
            text(
                send("/pulls/" + id(), Map.of("way", "bearer", "when", "every", "every", "6"), "")))
        .contains(
            "Enter the password, the token or the value", "href=\"#secret\"", "<title>Error: ");
  }

  @Test
  void aDirectorConfirmsAndChangesNothingElse() {
    send("/pulls", BASIC, URL, "1");
    var director = signedIn("director", Role.STATE_DIRECTOR, "OR");

    assertThat(page(director))
        .contains("Confirm it")
        .doesNotContain("End it", "Add the address", "Change it");
    assertThat(web.post().uri("/pulls").with(director).with(csrf()))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(web.get().uri("/pulls/" + id()).with(director)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    send("/pulls", BASIC, URL, "1");
    var idahoan = as(Role.STATE_DATA_ADMIN, "ID");

    assertThat(page(idahoan)).doesNotContain(URL);
    assertThat(web.get().uri("/pulls/" + id()).with(idahoan)).hasStatus(HttpStatus.NOT_FOUND);
    for (var change : new String[] {"ending", "fetching", "trial", "confirmation"}) {
      assertThat(post(change, idahoan)).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(page(oregonian)).contains(URL);
    assertThat(web.get().uri("/pulls").with(as(Role.SCHOOL_USER, "OR")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void whatCameAndWhatToDoStandsThereAndOnTheConnectionPage() {
    send("/pulls", BASIC, URL, "1");
    desk.confirm(Actor.person("another", "state-data-admin", "OR"), id());
    failed(id());

    assertThat(page(oregonian))
        .contains(
            "It cannot be fetched",
            "the exchange may not sign in there (401)",
            "Look whether name, password or token are right");
    var connection = text(web.get().uri("/connection").with(oregonian).exchange());
    assertThat(connection)
        .contains("A file cannot be fetched", URL, "the exchange may not sign in there (401)");
  }

  @Test
  void aSubmissionSaysThatItWasFetched() throws IOException {
    send("/pulls", BASIC, URL, "1");
    var bundle = SentBundle.delta("OR", UUID.randomUUID().toString()).child(1);
    var upload =
        new UploadedBytes(new ByteArrayInputStream(bundle.bytes()), Form.CSV_BUNDLE, false, false);
    var sender = Actor.system("pull-" + id(), "OR");
    var received = (Received.Accepted) submissions.receive(sender, upload);
    var submission = received.submission().id();

    assertThat(text(web.get().uri("/submissions/" + submission).with(oregonian).exchange()))
        .contains("Fetched by the exchange from", URL);
    var connection = text(web.get().uri("/connection").with(oregonian).exchange());
    var row =
        Arrays.stream(connection.split("<tr"))
            .filter(one -> one.contains("Files that the exchange fetched"))
            .findFirst();
    assertThat(row).get().asString().contains(submission.toString());
    await().until(() -> submissions.status(sender, submission).orElseThrow().receipt() != null);
  }

  @Test
  void whoeverTriesItReadsWhatToDo() {
    send("/pulls", BASIC, URL, "1");
    desk.confirm(Actor.person("another", "state-data-admin", "OR"), id());
    testDatabase()
        .jdbc()
        .sql(
            "insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well) values (gen_random_uuid(), ?, 'OR', true, now(), now(), 'http-401', false)")
        .param(id())
        .update();

    assertThat(page(oregonian))
        .contains(
            "Tried only: the exchange may not sign in there (401)",
            "Look whether name, password or token are right");
  }

  @Test
  void whatMayBeAKeyIsShownToWhoConfirmsItAndToNobodyAfterwards() {
    send("/pulls", BASIC, URL + "?sig=k3y", "1");
    assertThat(page(colleague)).contains("?sig=k3y");
    post("confirmation", colleague);

    assertThat(page(oregonian)).contains(URL + "?…").doesNotContain("k3y");
    assertThat(text(web.get().uri("/connection").with(oregonian).exchange())).doesNotContain("k3y");
    post("ending", oregonian);
    assertThat(page(oregonian)).contains(URL + "?…").doesNotContain("k3y");
  }

  @Test
  void aMappingThatWasEndedStaysChosenUntilAnotherIs() {
    send("/pulls", BASIC, URL, "1");
    testDatabase()
        .jdbc()
        .sql("update pulls.source set mapping = 'nightly' where id = ?")
        .param(id())
        .update();

    assertThat(text(web.get().uri("/pulls/" + id()).with(oregonian).exchange()))
        .contains("nightly, which was ended", "autocomplete=\"new-password\"");
    assertThat(
            text(
                send(
                    "/pulls/" + id(),
                    Map.of("way", "none", "when", "every", "every", "6", "mapping", "nightly"),
                    "")))
        .contains("Choose a mapping that your State has", "nightly, which was ended");
  }

  @Test
  void whatWasUploadedFirstIsNotSaidToBeFetched() throws IOException {
    send("/pulls", BASIC, URL, "1");
    var bundle = SentBundle.delta("OR", UUID.randomUUID().toString()).child(1);
    var upload =
        new UploadedBytes(new ByteArrayInputStream(bundle.bytes()), Form.CSV_BUNDLE, false, false);
    var received = (Received.Accepted) submissions.receive(OREGONIAN, upload);
    var submission = received.submission().id();
    testDatabase()
        .jdbc()
        .sql(
            "insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well, bytes, submission) values (gen_random_uuid(), ?, 'OR', false, now(), now(), 'same', true, 1, ?)")
        .params(id(), submission)
        .update();

    assertThat(text(web.get().uri("/submissions/" + submission).with(oregonian).exchange()))
        .doesNotContain("Fetched by the exchange");
    await().until(() -> submissions.status(OREGONIAN, submission).orElseThrow().receipt() != null);
  }

  private static void failed(long id) {
    var jdbc = testDatabase().jdbc();
    jdbc.sql(
            "update pulls.source set failures = 1, failed = now(), outcome = 'http-401' where id = ?")
        .param(id)
        .update();
    jdbc.sql(
            "insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well) values (?, ?, 'OR', false, now(), now(), 'http-401', false)")
        .params(UUID.randomUUID(), id)
        .update();
  }

  private long id() {
    return desk.of(OREGONIAN).stream().filter(Pull::lives).findFirst().orElseThrow().id();
  }

  private MvcTestResult send(String path, Map<String, String> fields, String url, String... days) {
    var request = web.post().uri(path).param("url", url).param("days", days);
    fields.forEach(request::param);
    return request.with(oregonian).with(csrf()).exchange();
  }

  /** What somebody does to Oregon's only one. */
  private MvcTestResult post(String change, RequestPostProcessor who) {
    return web.post().uri("/pulls/" + id() + "/" + change).with(who).with(csrf()).exchange();
  }

  private String page(RequestPostProcessor reader) {
    return text(web.get().uri("/pulls").with(reader).with(csrf()).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

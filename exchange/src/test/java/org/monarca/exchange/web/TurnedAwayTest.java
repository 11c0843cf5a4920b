package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.clients.Client;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What the interface turns away of a system stands on the page of its State's connection. */
class TurnedAwayTest extends WholeExchange {

  private static final String FILES = "Files, over the interface";
  private static final String CHILDREN = "Single children, over the interface";

  @Autowired private MockMvcTester web;
  @Autowired private Clients clients;
  @Autowired private ClientDesk desk;
  @Autowired private JsonMapper json;

  @Test
  void aFileThatIsTurnedAwayIsTheLastErrorWithWhatHelps() throws Exception {
    var client = clients.create("VT");
    var token = token(client);

    assertThat(send(token, "image/png", "x".getBytes(StandardCharsets.UTF_8))).hasStatus(415);
    assertThat(row("VT", FILES, "en")).contains(client.clientId(), "See its Content-Type");
    assertThat(row("VT", FILES, "es")).contains("Vea su Content-Type");
    assertThat(row("VT", CHILDREN, "en")).contains("None");
    assertThat(row("IL", FILES, "en")).contains("None");

    assertThat(send(token, "application/zip", new byte[0])).hasStatus(400);
    assertThat(row("VT", FILES, "en")).contains("there was nothing in it");

    var other = clients.create("VT");
    assertThat(
            web.post()
                .uri("/api/v1/submissions?mapping=nowhere")
                .header("Authorization", "Bearer " + token(other))
                .contentType("text/csv")
                .content("a,b\n1,2\n"))
        .hasStatus(400);
    assertThat(row("VT", FILES, "en"))
        .contains(other.clientId(), "a mapping that your State does not keep")
        .doesNotContain(client.clientId());
    desk.endClient(vermonter(), other.clientId(), true);
    assertThat(row("VT", FILES, "en")).contains(client.clientId());
  }

  @Test
  void whatIsTakenAndWrongStandsInItsReceiptAlone() throws Exception {
    var client = clients.create("ME");
    var token = token(client);

    assertThat(put(token, "ME", "{\"birth_date\": \"2012-02-30\"}", id())).hasStatus(422);
    assertThat(row("ME", CHILDREN, "en"))
        .contains("rejected in the course of that day")
        .doesNotContain(client.clientId());
    assertThat(send(token, "application/zip", SentBundle.delta("ME", id()).bytes())).hasStatus(202);
    assertThat(noted(client)).isEqualTo("{}");
  }

  @Test
  void aChildThatIsTurnedAwayIsTheLastErrorOfItsWay() throws Exception {
    var client = clients.create("IN");
    var token = token(client);

    assertThat(put(token, "IN", "{}", "")).hasStatus(400);
    assertThat(row("IN", CHILDREN, "en")).contains(client.clientId(), "no Idempotency-Key");
    assertThat(put(token, "IN", "no json", id())).hasStatus(400);
    assertThat(row("IN", CHILDREN, "en")).contains("no JSON as it is described");
    assertThat(put(token, "MD", "{}", id())).hasStatus(403);
    assertThat(row("IN", CHILDREN, "en")).contains("it named another State");
    assertThat(row("IN", FILES, "en")).contains("None");
  }

  @Test
  void aSystemThatCannotProveWhoItIsStandsThere() throws Exception {
    var client = clients.create("RI");

    assertThat(
            web.post()
                .uri("/oauth2/token")
                .with(httpBasic(client.clientId(), "wrong-" + client.secret()))
                .param("grant_type", "client_credentials"))
        .hasStatus(401);

    assertThat(row("RI", FILES, "en"))
        .contains(client.clientId(), "its key or secret is still good");
  }

  @Test
  void anUploadInSeveralGoesThatIsRefusedWhenItIsWholeStandsThere() throws Exception {
    var sender = UUID.randomUUID().toString();
    for (var one : List.of("client-SD", sender)) {
      testDatabase()
          .jdbc()
          .sql(
              "insert into intake.upload (id, state, sender, role, metadata, length, received, begun, settled, expires, refusal) values (?, 'SD', ?, 'state-system', '', 4, 4, now(), now(), now() + interval '1 day', 'unknown-form')")
          .params(UUID.randomUUID(), one)
          .update();
    }

    assertThat(row("SD", FILES, "en"))
        .contains("A file in several goes", "of no form that is read");
    assertThat(row("SD", "Files that a person sent", "en")).contains("A file in several goes");
    testDatabase().jdbc().sql("delete from intake.upload where state = 'SD'").update();
  }

  @Test
  void theSameAgainWithinSecondsIsNotWrittenAgain() throws Exception {
    var client = clients.create("VT");
    var token = token(client);

    send(token, "image/png", new byte[] {1});
    var first = noted(client);
    send(token, "image/png", new byte[] {1});

    assertThat(first).contains("unknown-form");
    assertThat(noted(client)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void eachCodeHasWords(String language) {
    var messages = new Rendering().messages();
    var locale = Locale.of(language, "US");
    assertThat(ChannelTrouble.SAID)
        .allSatisfy(code ->
            assertThat(messages.getMessage("connection.turned." + code, null, locale))
                .isNotBlank());
  }

  private MvcTestResult send(String token, String type, byte[] bytes) {
    return web.post()
        .uri("/api/v1/submissions")
        .header("Authorization", "Bearer " + token)
        .contentType(type)
        .content(bytes)
        .exchange();
  }

  private MvcTestResult put(String token, String state, String body, String key) {
    var request =
        web.put()
            .uri("/api/v1/students/" + state + "/" + id().substring(0, 12))
            .header("Authorization", "Bearer " + token)
            .contentType("application/json")
            .content(body);
    return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).exchange();
  }

  private String token(Client client) throws Exception {
    var answer =
        web.post()
            .uri("/oauth2/token")
            .with(httpBasic(client.clientId(), client.secret()))
            .param("grant_type", "client_credentials")
            .exchange();
    return json.readTree(answer.getResponse().getContentAsString())
        .path("access_token")
        .asString("");
  }

  private static String noted(Client client) {
    return testDatabase()
        .jdbc()
        .sql("select turned_away::text from access.client where client_id = ?")
        .param(client.clientId())
        .query(String.class)
        .single();
  }

  private static Actor vermonter() {
    return Actor.person("vermonter", "state-data-admin", "VT");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private String row(String state, String way, String language) {
    var answer =
        web.get()
            .uri("/connection?lang=" + language)
            .with(as(Role.STATE_DATA_ADMIN, state))
            .with(csrf())
            .exchange();
    assertThat(answer).hasStatusOk();
    var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    var place = language.equals("en") ? way : "Archivos, por la interfaz";
    return Arrays.stream(page.split("<tr"))
        .filter(row -> row.contains(place))
        .findFirst()
        .orElseThrow();
  }
}

package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

class TokensTest extends WholeExchange {

  private static final String OWN_PAGE = "/api/v1/no-such-thing";

  @Autowired private MockMvc web;
  @Autowired private Clients clients;
  @Autowired private ClientDesk desk;
  @Autowired private MovableClock clock;
  @Autowired private JsonMapper json;

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void aClientGetsATokenForAnHourAndIsKnownByIt() throws Exception {
    var client = clients.create("TX");
    var trail = auditTrail();

    var answer = send(tokenRequest(client));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    var granted = json.readTree(answer.getContentAsString());
    assertThat(granted.path("token_type").asString("")).isEqualTo("Bearer");
    assertThat(granted.path("expires_in").asInt()).isBetween(3590, 3600);
    assertThat(isKnownBy(granted.path("access_token").asString(""))).isTrue();
    assertThat(trail.sentences()).containsExactly("token.issue done");
  }

  @Test
  void neitherTokensNorSecretsAreKept() throws Exception {
    var client = clients.create("TX");
    var token = token(client);

    var kept =
        testDatabase()
            .jdbc()
            .sql(
                "select (select string_agg(t::text, ' ') from access.token t) || (select string_agg(c::text, ' ') from access.client c) || (select string_agg(a::text, ' ') from audit.entry a)")
            .query(String.class)
            .single();

    assertThat(kept).contains(client.clientId()).doesNotContain(token, client.secret());
    assertThat(client.toString()).doesNotContain(client.secret());
  }

  @Test
  void aTokenIsOverAfterAnHour() throws Exception {
    var token = token(clients.create("TX"));

    clock.setAhead(Duration.ofMinutes(59));
    assertThat(isKnownBy(token)).isTrue();
    clock.setAhead(Duration.ofMinutes(61));
    var refused = send(get(OWN_PAGE).header("Authorization", "Bearer " + token));
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void aRevokedTokenIsWorthNothingOnTheNextRequest() throws Exception {
    var client = clients.create("TX");
    var token = token(client);
    var other = token(client);
    var trail = auditTrail();

    var answer =
        send(
            post("/oauth2/revoke")
                .with(httpBasic(client.clientId(), client.secret()))
                .param("token", token));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(isKnownBy(token)).isFalse();
    assertThat(isKnownBy(other)).isTrue();
    assertThat(trail.sentences()).containsExactly("token.revoke done");
  }

  @Test
  void aClientCannotRevokeTheTokenOfAnother() throws Exception {
    var token = token(clients.create("TX"));
    var other = clients.create("MI");

    send(
        post("/oauth2/revoke")
            .with(httpBasic(other.clientId(), other.secret()))
            .param("token", token));

    assertThat(isKnownBy(token)).isTrue();
  }

  @Test
  void aRevokedClientIsOutAtOnceWithAllItsTokens() throws Exception {
    var client = clients.create("TX");
    var token = token(client);
    var trail = auditTrail();

    clients.revoke(Actor.exchange("test"), client.clientId());
    clients.revoke(Actor.exchange("test"), client.clientId());

    assertThat(isKnownBy(token)).isFalse();
    assertThat(send(tokenRequest(client)).getStatus()).isEqualTo(401);
    assertThat(trail.sentences())
        .containsExactly("client.revoke done", "token.issue refused invalid_client");
  }

  @Test
  void theTokenOfAClientThatItsOwnStateEndsIsDeadAtOnce() throws Exception {
    var client = clients.create("TX");
    var token = token(client);
    assertThat(isKnownBy(token)).isTrue();

    var texan = Actor.person("texan", "state-data-admin", "TX");
    assertThat(desk.endClient(texan, client.clientId(), true)).isEqualTo(new Changed.Done());

    assertThat(isKnownBy(token)).isFalse();
    assertThat(send(tokenRequest(client)).getStatus()).isEqualTo(401);
  }

  @Test
  void aWrongSecretIsRefusedAsTheStandardSays() throws Exception {
    var client = clients.create("TX");
    var trail = auditTrail();

    var wrong = send(tokenRequest(new Client(client.clientId(), "wrong-" + client.secret())));
    var unknown = send(tokenRequest(new Client("tx-unknown", client.secret())));

    assertThat(wrong.getStatus()).isEqualTo(401);
    assertThat(wrong.getHeader("WWW-Authenticate")).startsWith("Basic");
    assertThat(wrong.getContentAsString()).isEqualTo("{\"error\":\"invalid_client\"}");
    assertThat(unknown.getContentAsString()).isEqualTo(wrong.getContentAsString());
    assertThat(trail.sentences())
        .containsExactly(
            "token.issue refused invalid_client", "token.issue refused invalid_client");
    assertThat(trail.wholeText()).contains(client.clientId()).doesNotContain("tx-unknown");
  }

  @Test
  void withoutCredentialsThereIsNoToken() throws Exception {
    assertThat(send(post("/oauth2/token").param("grant_type", "client_credentials")).getStatus())
        .isEqualTo(401);
  }

  @Test
  void anotherKindOfGrantIsRefused() throws Exception {
    var client = clients.create("TX");

    var answer =
        send(
            post("/oauth2/token")
                .with(httpBasic(client.clientId(), client.secret()))
                .param("grant_type", "password"));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).isEqualTo("{\"error\":\"unsupported_grant_type\"}");
  }

  @Test
  void aTokenInTheAddressIsNone() throws Exception {
    var token = token(clients.create("TX"));

    assertThat(send(get(OWN_PAGE).param("access_token", token)).getStatus()).isEqualTo(401);
  }

  @Test
  void tooManyRequestsForTokensAreToldWhenToComeAgain() throws Exception {
    var client = clients.create("TX");
    clock.stop();
    for (int i = 0; i < 120; i++) {
      assertThat(send(tokenRequest(client)).getStatus()).isEqualTo(200);
    }

    var refused = send(tokenRequest(client));
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentAsString()).contains("\"code\":\"too-many\"");
  }

  private boolean isKnownBy(String token) throws Exception {
    int status = send(get(OWN_PAGE).header("Authorization", "Bearer " + token)).getStatus();
    assertThat(status).isIn(401, 404);
    return status == 404;
  }

  private String token(Client client) throws Exception {
    var answer = send(tokenRequest(client)).getContentAsString();
    return json.readTree(answer).path("access_token").asString("");
  }

  private static MockHttpServletRequestBuilder tokenRequest(Client client) {
    return post("/oauth2/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .with(httpBasic(client.clientId(), client.secret()))
        .param("grant_type", "client_credentials");
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}

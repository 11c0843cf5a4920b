package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A client of Texas with a key, and the ways it asks for tokens. */
abstract class WithAssertions extends WholeExchange {

  static final String AUDIENCE = ADDRESS + "/oauth2/token";
  static final Actor TEXAN = Actor.person("texan", "state-data-admin", "TX");
  static final Actor COLLEAGUE = Actor.person("another-texan", "state-data-admin", "TX");

  /** Failures are counted by address: each test comes from its own. */
  private static final AtomicInteger SOURCES = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired Clients clients;
  @Autowired ClientDesk desk;
  @Autowired Accounts accounts;
  @Autowired RoleGrants grants;
  @Autowired MovableClock clock;
  @Autowired JsonMapper json;

  final Signer signer = Signer.ec();
  private final String source = "192.0.2." + SOURCES.incrementAndGet();
  private Client made = new Client("", "");

  @BeforeEach
  void aClientWithAKey() {
    made = clients.create("TX");
    direct("TX", accounts, grants);
    add(signer);
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  final Client client() {
    return made;
  }

  final void add(Signer one) {
    assertThat(desk.addKey(TEXAN, made.clientId(), one.publicKey())).isEqualTo(new Changed.Done());
    confirmAll();
  }

  /** Another data administrator confirms what waits. */
  final void confirmAll() {
    for (var one : desk.of(COLLEAGUE)) {
      for (var credential : one.credentials()) {
        assertThat(desk.confirm(COLLEAGUE, one.clientId(), credential.id()))
            .isEqualTo(new Changed.Done());
      }
    }
  }

  final void end(String kid) {
    var key =
        desk.of(TEXAN).stream()
            .flatMap(one -> one.credentials().stream())
            .filter(one -> one.kid().equals(kid))
            .findFirst()
            .orElseThrow();
    assertThat(desk.end(TEXAN, made.clientId(), key.id(), false)).isEqualTo(new Changed.Done());
  }

  final JWTClaimsSet.Builder claims() {
    return Signer.claims(made.clientId(), AUDIENCE, clock.instant());
  }

  final int ask(Signer one) throws Exception {
    return ask(one.sign(claims())).getStatus();
  }

  final MockHttpServletResponse ask(String assertion) throws Exception {
    return send(asking(assertion));
  }

  final MockHttpServletRequestBuilder asking(String assertion) {
    return post("/oauth2/token")
        .param("grant_type", "client_credentials")
        .param("client_assertion_type", SentAssertion.TYPE)
        .param("client_assertion", assertion);
  }

  final MockHttpServletResponse askWithSecret(String secret) throws Exception {
    return send(
        post("/oauth2/token")
            .param("grant_type", "client_credentials")
            .with(httpBasic(made.clientId(), secret)));
  }

  final MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
            request.with(sent -> {
              sent.setRemoteAddr(source);
              return sent;
            }))
        .andReturn()
        .getResponse();
  }

  final String token(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(200);
    return json.readTree(answer.getContentAsString()).path("access_token").asString("");
  }

  final boolean opens(String token) throws Exception {
    var asked = get("/api/v1/no-such-thing").header("Authorization", "Bearer " + token);
    return send(asked).getStatus() == 404;
  }
}

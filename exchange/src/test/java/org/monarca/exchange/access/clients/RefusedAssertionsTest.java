package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Assertions that are not taken: one answer from outside, the reason in the audit trail. */
@Control("IA-9")
class RefusedAssertionsTest extends WithAssertions {

  @Test
  void eachClaimThatIsWrongIsRefused() throws Exception {
    Map<JWTClaimsSet.Builder, String> wrong = new LinkedHashMap<>();
    wrong.put(claims().issuer("tx-other"), "client");
    wrong.put(claims().issuer(null), "client");
    wrong.put(claims().subject(null), "client");
    wrong.put(claims().subject("tx-unknown").issuer("tx-unknown"), "client");
    wrong.put(claims().subject("tx\0").issuer("tx\0"), "client");
    wrong.put(claims().audience("https://elsewhere.example.org/oauth2/token"), "audience");
    wrong.put(claims().audience(ADDRESS), "audience");
    wrong.put(claims().audience((String) null), "audience");
    wrong.put(claims().expirationTime(null), "over");
    wrong.put(claims().expirationTime(in(-61)), "over");
    wrong.put(claims().issueTime(null).expirationTime(in(362)), "too-long-a-life");
    wrong.put(claims().issueTime(in(-300)).expirationTime(in(100)), "too-long-a-life");
    wrong.put(claims().issueTime(in(90)), "not-yet");
    wrong.put(claims().issueTime(in(30)).expirationTime(in(20)), "not-yet");
    wrong.put(claims().notBeforeTime(in(90)), "not-yet");
    wrong.put(claims().jwtID(null), "number");
    wrong.put(claims().jwtID(" "), "number");
    wrong.put(claims().jwtID("x".repeat(256)), "number");

    for (var one : wrong.entrySet()) {
      assertRefused(asking(signer.sign(one.getKey())), one.getValue());
    }
  }

  @Test
  void clocksMayBeAMinuteApart() throws Exception {
    var behind = claims().issueTime(in(-100)).expirationTime(in(-50));
    var ahead = claims().issueTime(in(50)).notBeforeTime(in(50)).expirationTime(in(340));

    assertThat(ask(signer.sign(behind)).getStatus()).isEqualTo(200);
    assertThat(ask(signer.sign(ahead)).getStatus()).isEqualTo(200);
  }

  @Test
  void whatIsSignedByAnotherKeyIsRefused() throws Exception {
    var stranger = Signer.ec();
    var inOurName = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signer.kid()).build();

    assertRefused(asking(stranger.sign(inOurName, claims())), "signature");
    assertRefused(asking(stranger.sign(claims())), "key");
    var whole = signer.sign(claims());
    var other = signer.sign(claims().claim("more", 1));
    var mixed =
        whole.substring(0, whole.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    assertRefused(asking(mixed), "signature");
  }

  @Test
  void theKeyOfOneClientIsNoneOfAnother() throws Exception {
    var other = clients.create("MI");

    var theirs = Signer.claims(other.clientId(), AUDIENCE, clock.instant());

    assertRefused(asking(signer.sign(theirs)), "key");
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    var rsa = Signer.rsa(2048);
    add(rsa);
    var pem = rsa.publicKey().getBytes(StandardCharsets.UTF_8);
    for (var algorithm : Set.of(JWSAlgorithm.HS256, JWSAlgorithm.HS512)) {
      var header = new JWSHeader.Builder(algorithm).keyID(rsa.kid()).build();
      var forged = new SignedJWT(header, claims().build());
      forged.sign(new MACSigner(pem));
      assertRefused(asking(forged.serialize()), "algorithm");
    }
  }

  @Test
  void unsignedIsUnreadable() throws Exception {
    assertRefused(asking(new PlainJWT(claims().build()).serialize()), "unreadable");
    var signed = signer.sign(claims());
    var none = Base64URL.encode("{\"alg\":\"none\"}").toString();
    assertRefused(asking(none + signed.substring(signed.indexOf('.'))), "unreadable");
    for (var text : Set.of("", "a.b.c", "x".repeat(9_000), "...")) {
      assertRefused(asking(text), "unreadable");
    }
  }

  @Test
  void anAlgorithmOfAnotherKindOfKeyIsRefused() throws Exception {
    var rsa = Signer.rsa(2048);
    var asOurs = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.kid()).build();
    var longer = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(rsa.kid()).build();

    assertRefused(asking(rsa.sign(asOurs, claims())), "key");
    assertRefused(asking(rsa.sign(longer, claims())), "algorithm");
  }

  @Test
  void aTokenForSomethingElseIsRefused() throws Exception {
    var accessToken =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(signer.kid())
            .build();
    var critical =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .criticalParams(Set.of("exp"))
            .customParam("exp", 1)
            .build();

    assertRefused(asking(signer.sign(accessToken, claims())), "header");
    assertRefused(asking(signer.sign(critical, claims())), "header");
  }

  @Test
  void anAssertionStandsAloneAndInTheForm() throws Exception {
    var secret = httpBasic(client().clientId(), client().secret());
    assertRefused(asking(signer.sign(claims())).with(secret), "not-alone");
    assertRefused(asking(signer.sign(claims())).param("client_secret", "x"), "not-alone");
    assertRefused(asking(signer.sign(claims())).param("client_assertion", "x"), "not-alone");
    assertRefused(
        post("/oauth2/token")
            .param("grant_type", "client_credentials")
            .param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2")
            .param("client_assertion", signer.sign(claims())),
        "not-alone");
    assertRefused(asking(signer.sign(claims())).param("client_id", "tx-other"), "client");
    assertRefused(
        post("/oauth2/token?client_assertion=" + signer.sign(claims()))
            .param("grant_type", "client_credentials"),
        "in-address");
  }

  @Test
  void whoeverFailsTooOftenIsToldWhenToComeAgain() throws Exception {
    clock.stop();
    for (int i = 0; i < 50; i++) {
      assertThat(ask("x").getStatus()).isEqualTo(401);
    }

    var refused = ask("x");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isNotNull();
  }

  private Date in(int seconds) {
    return Date.from(clock.instant().plus(Duration.ofSeconds(seconds)));
  }

  private void assertRefused(MockHttpServletRequestBuilder request, String reason)
      throws Exception {
    var trail = auditTrail();

    var answer = send(request);

    assertThat(answer.getStatus()).as(reason).isEqualTo(401);
    assertThat(answer.getContentAsString()).isEqualTo("{\"error\":\"invalid_client\"}");
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Basic realm=\"monarca\"");
    assertThat(trail.sentences()).containsExactly("token.issue refused assertion-" + reason);
    assertThat(trail.wholeText()).doesNotContain("tx-unknown", "tx-other");
  }
}

package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.retention.Disposal;
import org.monarca.exchange.retention.DisposedNow;
import org.springframework.beans.factory.annotation.Autowired;

/** A State's system comes in by an assertion that it signed, and changes its keys. */
class AssertionsTest extends WithAssertions {

  @Autowired private Disposal disposal;

  @Test
  void aClientThatSignsGetsATokenAndIsKnownByIt() throws Exception {
    var trail = auditTrail();

    var answer = ask(signer.sign(claims()));

    assertThat(opens(token(answer))).isTrue();
    assertThat(trail.sentences()).containsExactly("token.issue done");
  }

  @Test
  void itMaySignByEachAlgorithmOfItsKey() throws Exception {
    var rsa = Signer.rsa(2048);
    add(rsa);

    for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
      var header = new JWSHeader.Builder(algorithm).keyID(rsa.kid()).build();
      assertThat(ask(rsa.sign(header, claims())).getStatus()).isEqualTo(200);
    }
    assertThat(ask(rsa.sign(new JWSHeader(JWSAlgorithm.RS256), claims())).getStatus())
        .as("without saying which key")
        .isEqualTo(200);
  }

  @Test
  void aKeyForOneAlgorithmSignsByNoOther() throws Exception {
    var rsa = Signer.rsa(2048);
    var bound = new RSAKey.Builder((RSAKey) rsa.key()).algorithm(JWSAlgorithm.PS256).build();
    add(new Signer(bound));

    assertThat(ask(rsa)).isEqualTo(401);
  }

  @Test
  void theAudienceMayBeOneOfSeveralAndTheClientMayBeNamedBesideIt() throws Exception {
    var both = claims().audience(List.of("https://elsewhere.example.org", AUDIENCE));

    var answer = send(asking(signer.sign(both)).param("client_id", client().clientId()));

    assertThat(answer.getStatus()).isEqualTo(200);
  }

  @Test
  @Control({"IA-2(8)", "IA-9"})
  void anAssertionIsGoodOnce() throws Exception {
    var assertion = signer.sign(claims());
    assertThat(ask(assertion).getStatus()).isEqualTo(200);
    var trail = auditTrail();

    assertThat(ask(assertion).getStatus()).isEqualTo(401);
    assertThat(trail.sentences()).containsExactly("token.issue refused assertion-shown-before");
  }

  @Test
  void ofTwoThatShowItAtTheSameMomentOneGetsAToken() throws Exception {
    var assertion = signer.sign(claims());

    assertThat(
            AtOnce.all(
                () -> ask(assertion).getStatus(),
                () -> ask(assertion).getStatus(),
                () -> ask(assertion).getStatus()))
        .containsExactlyInAnyOrder(200, 401, 401);
  }

  @Test
  void theSameNumberIsNoOtherClientsBusiness() throws Exception {
    var other = clients.create("TX");
    var key = Signer.ec();
    desk.addKey(TEXAN, other.clientId(), key.publicKey());
    confirmAll();
    var theirs = Signer.claims(other.clientId(), AUDIENCE, clock.instant()).jwtID("1");

    assertThat(ask(signer.sign(claims().jwtID("1"))).getStatus()).isEqualTo(200);
    assertThat(ask(key.sign(theirs)).getStatus()).isEqualTo(200);
  }

  @Test
  void whatWasShownIsForgottenOnceItIsOver() throws Exception {
    var assertion = signer.sign(claims());
    ask(assertion);
    clock.setAhead(Duration.ofSeconds(150));
    DisposedNow.by(disposal, "assertions");
    assertThat(shown()).as("it is still good, by our reckoning").isEqualTo(1);

    clock.setAhead(Duration.ofSeconds(200));
    DisposedNow.by(disposal, "assertions");

    assertThat(shown()).isZero();
    assertThat(ask(assertion).getStatus()).isEqualTo(401);
  }

  @Test
  void anEndedKeyIsWorthNothingAtOnceAndSoAreTheTokensGotByIt() throws Exception {
    var token = token(ask(signer.sign(claims())));
    var bySecret = token(askWithSecret(client().secret()));

    end(signer.kid());

    assertThat(opens(token)).isFalse();
    assertThat(opens(bySecret)).isTrue();
    assertThat(ask(signer)).isEqualTo(401);
  }

  @Test
  void keysChangeWithoutABreak() throws Exception {
    var next = Signer.rsa(2048);
    add(next);
    var token = token(ask(next.sign(claims())));
    assertThat(ask(signer)).isEqualTo(200);

    end(signer.kid());

    assertThat(ask(signer)).isEqualTo(401);
    assertThat(ask(next)).isEqualTo(200);
    assertThat(opens(token)).isTrue();
  }

  @Test
  void secretsChangeWithoutABreak() throws Exception {
    var old = desk.of(TEXAN).stream().filter(this::isMine).findFirst().orElseThrow().secrets();
    var next = (Changed.NewSecret) desk.addSecret(TEXAN, client().clientId());
    assertThat(askWithSecret(client().secret()).getStatus()).isEqualTo(200);
    assertThat(askWithSecret(next.secret()).getStatus()).as("not confirmed").isEqualTo(401);
    confirmAll();
    assertThat(askWithSecret(next.secret()).getStatus()).isEqualTo(200);

    desk.end(TEXAN, client().clientId(), old.getFirst().id(), false);

    assertThat(askWithSecret(client().secret()).getStatus()).isEqualTo(401);
    assertThat(askWithSecret(next.secret()).getStatus()).isEqualTo(200);
  }

  @Test
  void anEndedClientIsOutWithItsKeys() throws Exception {
    clients.revoke(TEXAN, client().clientId());

    assertThat(ask(signer)).isEqualTo(401);
  }

  private boolean isMine(StateClient one) {
    return one.clientId().equals(client().clientId());
  }

  private long shown() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from access.seen_assertion where client_id = ?")
        .param(client().clientId())
        .query(Long.class)
        .single();
  }
}

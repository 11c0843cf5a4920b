package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes in at the drop, and how far. */
class DoorTest extends WholeExchange {

  private static final Actor ADMINISTRATOR = Actor.person("ne", "state-data-admin", "NE");

  @Autowired private DropServer server;
  @Autowired private DropKeys keys;
  @Autowired private DropKeyDesk desk;

  private final Ed25519Pair key = Ed25519Pair.draw();

  @BeforeEach
  void oneKey() {
    desk.of(ADMINISTRATOR).forEach(old -> desk.end(ADMINISTRATOR, old.id(), true));
    keys.setUp("NE", "Nightly export", key.publicLine());
  }

  @Test
  @Control({"AU-2", "IA-9"})
  void whoeverShowsAKeyOfTheStateComesIn() throws Exception {
    var trail = auditTrail();

    try (var system = StateClient.of(server, "NE", key.pair())) {
      assertThat(system.list("/")).containsExactly("in", "out");
    }

    assertThat(ofDrop(trail)).containsExactly("drop.sign-in done");
    assertThat(desk.of(ADMINISTRATOR).getFirst().used()).isNotNull();
  }

  @Test
  @Control({"AU-2", "IA-9"})
  void aWrongKeyAnotherStatesAndNoStateAtAllAreRefusedAlike() {
    var theirs = Ed25519Pair.draw();
    keys.setUp("KS", "Theirs", theirs.publicLine());
    var trail = auditTrail();

    assertThatThrownBy(() -> StateClient.of(server, "NE", Ed25519Pair.draw().pair()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> StateClient.of(server, "NE", theirs.pair()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> StateClient.of(server, "XX", key.pair()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> StateClient.of(server, "no\nbody", key.pair()))
        .isInstanceOf(IOException.class);

    await()
        .untilAsserted(() ->
            assertThat(ofDrop(trail)).containsOnly("drop.sign-in refused unknown-key").hasSize(4));
    assertThat(trail.wholeText()).contains("NE", "XX", "none").doesNotContain("no\nbody");
  }

  private static List<String> ofDrop(AuditTrail trail) {
    return trail.sentences().stream().filter(one -> one.startsWith("drop.")).toList();
  }

  @Test
  void otherKindsOfKeysComeInToo() throws Exception {
    var curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp256r1"));
    var rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(3072);
    for (var pair : new KeyPair[] {curve.generateKeyPair(), rsa.generateKeyPair()}) {
      keys.setUp("NE", "Another", PublicKeyEntry.toString(pair.getPublic()));
      try (var system = StateClient.of(server, "NE", pair)) {
        assertThat(system.list("in")).isEmpty();
      }
    }
  }

  @Test
  void aKeyThatIsEndedOpensNothingInASessionThatIsUnderWay() throws Exception {
    try (var system = StateClient.of(server, "NE", key.pair())) {
      system.put("in/mine.zip.part", new byte[10]);

      desk.end(ADMINISTRATOR, desk.of(ADMINISTRATOR).getFirst().id(), true);

      assertThatThrownBy(() -> system.list("in")).hasMessageContaining("Your key was ended");
      assertThatThrownBy(() -> system.files().rename("in/mine.zip.part", "in/mine.zip"))
          .hasMessageContaining("Your key was ended");
      assertThatThrownBy(() -> StateClient.of(server, "NE", key.pair()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  @Control("AC-5")
  void whatWaitsForASecondPersonLetsNobodyIn() {
    var fresh = Ed25519Pair.draw();

    desk.add(ADMINISTRATOR, "Not confirmed", fresh.publicLine());

    assertThatThrownBy(() -> StateClient.of(server, "NE", fresh.pair()))
        .isInstanceOf(IOException.class);
  }

  @Test
  @Control("AC-6")
  void nothingIsPassedOn() throws Exception {
    try (var system = StateClient.of(server, "NE", key.pair())) {
      var session = system.session();
      assertThatThrownBy(() ->
              session.startRemotePortForwarding(
                  new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 1)))
          .isInstanceOf(IOException.class);
      try (var tunnel =
          session.createDirectTcpipChannel(
              new SshdSocketAddress("127.0.0.1", 0),
              new SshdSocketAddress("127.0.0.1", server.port()))) {
        assertThatThrownBy(() -> tunnel.open().verify(Duration.ofSeconds(10)))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void eachStateSeesItsOwn() throws Exception {
    var theirs = Ed25519Pair.draw();
    keys.setUp("KS", "Theirs", theirs.publicLine());
    try (var ours = StateClient.of(server, "NE", key.pair());
        var others = StateClient.of(server, "KS", theirs.pair())) {
      ours.put("in/ours.zip.part", new byte[10]);
      ours.put("in/ours.txt", new byte[10]);
      ours.receipt("ours.txt");

      assertThat(others.list("in")).doesNotContain("ours.zip.part");
      assertThat(others.list("out")).doesNotContain("ours.txt.receipt.json");
      assertThatThrownBy(() -> others.get("out/ours.txt.receipt.json"))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> others.files().remove("in/ours.zip.part"))
          .isInstanceOf(IOException.class);
      ours.files().remove("in/ours.zip.part");
    }
  }
}

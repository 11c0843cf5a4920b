package org.monarca.exchange.access.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;

/** What people paste as the public key of a system. */
class SshKeyTextTest {

  private static final Ed25519Pair PAIR = Ed25519Pair.draw();

  @Test
  void theLineOfAFileIsTakenWithItsComment() {
    assertThat(SshKeyText.read("  " + PAIR.publicLine() + " export@tx \n"))
        .isEqualTo(fit("export@tx"));
    assertThat(SshKeyText.read(PAIR.publicLine())).isEqualTo(fit(""));
  }

  @Test
  void whatPuttyExportsIsTaken() {
    var body = PAIR.publicLine().split(" ")[1];
    var text =
        "---- BEGIN SSH2 PUBLIC KEY ----\r\nComment: \"export\\\r\n@tx\"\r\n%s\r\n%s\r\n---- END SSH2 PUBLIC KEY ----\r\n"
            .formatted(body.substring(0, 40), body.substring(40));

    assertThat(SshKeyText.read(text)).isEqualTo(fit("export@tx"));
  }

  @Test
  void itIsKnownByTheFingerprintThatSshKeygenSays() {
    var line =
        "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob("ssh-ed25519", new byte[32]));

    assertThat(((SshKeyText.Fit) SshKeyText.read(line)).key().fingerprint())
        .isEqualTo("SHA256:kmYcvdi2GkPeWxB6XLjrZB8JHsy2Hm8luHMFp9GMvqk");
  }

  @Test
  void weakAndStrangeKeysAreRefusedEachWithItsReason() throws Exception {
    var line = PAIR.publicLine();
    for (var wrong :
        Map.of(
                "",
                SshKeyFlaw.NOTHING,
                "x".repeat(20_001),
                SshKeyFlaw.TOO_LONG,
                PAIR.privateFile("mine"),
                SshKeyFlaw.PRIVATE,
                "PuTTY-User-Key-File-3: ssh-ed25519",
                SshKeyFlaw.PRIVATE,
                "from=\"10.0.0.1\" " + line,
                SshKeyFlaw.UNREADABLE,
                line + "\n" + line,
                SshKeyFlaw.UNREADABLE,
                line.substring(0, 40),
                SshKeyFlaw.UNREADABLE,
                line.replace("ssh-ed25519", "ssh-rsa"),
                SshKeyFlaw.UNREADABLE,
                PublicKeyEntry.toString(rsa(2048).getPublic()),
                SshKeyFlaw.SIZE,
                "ssh-dss " + Base64.getEncoder().encodeToString(blob("ssh-dss", new byte[20])),
                SshKeyFlaw.KIND)
            .entrySet()) {
      assertThat(SshKeyText.read(wrong.getKey()))
          .as(wrong.getKey())
          .isEqualTo(new SshKeyText.Unfit(wrong.getValue()));
    }
    assertThat(SshKeyText.read(PublicKeyEntry.toString(rsa(3072).getPublic())))
        .isInstanceOf(SshKeyText.Fit.class);
  }

  @Test
  void aPairComesBackFromItsFileAsItWas() {
    assertThat(Ed25519Pair.ofFile(PAIR.privateFile("mine")).publicLine())
        .isEqualTo(PAIR.publicLine());
    assertThat(Ed25519Pair.ofFile(PAIR.privateFile("mine")).privateFile("mine").lines())
        .hasSameSizeAs(PAIR.privateFile("mine").lines().toList());
  }

  private static SshKeyText.Fit fit(String comment) {
    var parts = PAIR.publicLine().split(" ");
    return new SshKeyText.Fit(new SshKey(parts[0], parts[1], comment));
  }

  private static KeyPair rsa(int bits) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static byte[] blob(String kind, byte[] value) {
    var name = kind.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(8 + name.length + value.length)
        .putInt(name.length)
        .put(name)
        .putInt(value.length)
        .put(value)
        .array();
  }
}

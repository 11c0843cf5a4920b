package org.monarca.exchange.access.factors;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.monarca.exchange.platform.Actor;

/** An authenticator into which somebody typed a key, and whose clock is right. */
public final class TestAuthenticator {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;
  private List<String> recoveryCodes = List.of();

  private TestAuthenticator(byte[] secret) {
    this.secret = secret;
  }

  /** With that key, as the page shows it. */
  public static TestAuthenticator with(String key) {
    return new TestAuthenticator(decoded(key.replace(" ", "")));
  }

  /**
   * One that the person has set up, and proved at that moment.
   *
   * @param session of theirs that goes on
   */
  public static TestAuthenticator of(
      SecondFactors factors, Actor person, String password, String session, Instant now) {
    factors.begin(person);
    var authenticator = with(factors.of(person).pending().orElseThrow().inGroups());
    var proved =
        factors.prove(person, new Shown.Typed(password, ""), authenticator.codeAt(now), session);
    authenticator.recoveryCodes = ((Changed.Done) proved).recoveryCodes();
    return authenticator;
  }

  /** Those that were made with it; none where there were some. */
  public List<String> recoveryCodes() {
    return recoveryCodes;
  }

  /** What it shows at that moment. */
  public String codeAt(Instant moment) {
    return TimeCodes.at(secret, TimeCodes.stepAt(moment));
  }

  byte[] secret() {
    return secret.clone();
  }

  static byte[] decoded(String key) {
    var bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < key.length(); i++) {
      held = (held << 5 | ALPHABET.indexOf(key.charAt(i))) & 0xfff;
      bits += 5;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(held >> bits);
      }
    }
    return bytes.toByteArray();
  }
}

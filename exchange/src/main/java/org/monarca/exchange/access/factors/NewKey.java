package org.monarca.exchange.access.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The key of an authenticator that is being set up: shown to its person until a code proves it. */
public final class NewKey {

  private static final String ISSUER = "Monarca";

  private final String key;

  NewKey(byte[] secret) {
    this.key = Base32.of(secret);
  }

  /** To be typed into the authenticator. */
  public String inGroups() {
    return Groups.of(key, " ");
  }

  /**
   * What an authenticator on the same device opens.
   *
   * @param email by which the person tells this account from others
   */
  public String link(String email) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(ISSUER, encoded(email), key, ISSUER, TimeCodes.DIGITS, TimeCodes.STEP_SECONDS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Without the key, for logs. */
  @Override
  public String toString() {
    return "NewKey[]";
  }
}

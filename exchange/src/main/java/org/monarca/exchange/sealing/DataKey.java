package org.monarca.exchange.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key under which values of one scope are sealed: a State's, or those of a part of the exchange.
 * From it come two that are used, one to seal and one to tell contents apart, so that neither says
 * anything of the other (HKDF-Expand, RFC 5869, of one block).
 */
public final class DataKey {

  private static final String HMAC = "HmacSHA256";

  private final int number;
  private final String scope;
  private final byte[] bound;
  private final SecretKey sealing;
  private final SecretKey digesting;

  DataKey(int number, String scope, byte[] bytes) {
    this.number = number;
    this.scope = scope;
    this.bound = (scope + "\0").getBytes(StandardCharsets.UTF_8);
    this.sealing = derived(bytes, "seal", "AES");
    this.digesting = derived(bytes, "digest", HMAC);
  }

  /** Under which rows name it. */
  public int number() {
    return number;
  }

  /** Whose values are sealed under it. */
  public String scope() {
    return scope;
  }

  @Override
  public String toString() {
    return "data key %d of %s".formatted(number, scope);
  }

  SecretKey sealing() {
    return sealing;
  }

  SecretKey digesting() {
    return digesting;
  }

  byte[] bound() {
    return bound;
  }

  private static SecretKey derived(byte[] bytes, String use, String algorithm) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      mac.update(use.getBytes(StandardCharsets.US_ASCII));
      return new SecretKeySpec(mac.doFinal(new byte[] {1}), algorithm);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}

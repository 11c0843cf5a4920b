package org.monarca.exchange.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator (RFC 6238 over RFC 4226): six digits for each step of 30 seconds by
 * HMAC-SHA-1, which is what every authenticator understands. What is known of collisions of SHA-1
 * does not touch its use in HMAC.
 */
final class TimeCodes {

  /** Bytes of a new secret, as long as the digest (RFC 4226, section 4, R6). */
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  /** How many steps a person's clock may be ahead or behind. */
  private static final int DRIFT = 1;

  private static final int MODULUS = 1_000_000;

  private TimeCodes() {}

  /** The code of that step. */
  static String at(byte[] secret, long step) {
    var digest = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = digest[digest.length - 1] & 0xf;
    int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % MODULUS);
  }

  /** The step that moment is in. */
  static long stepAt(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * The step whose code this is: that of now, the one before or the one after; the latest where
   * several have the same. All are compared, whichever fits.
   */
  static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
    var code = typed.replaceAll("\\s+", "");
    long step = stepAt(now);
    return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(one -> isSame(at(secret, one), code))
        .max();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
    }
  }
}

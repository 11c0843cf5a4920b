package org.monarca.exchange.webhooks;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How messages are signed: HMAC-SHA256 in the manner of Standard Webhooks. */
final class Signature {

  static final int SECRET_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static byte[] draw(SecureRandom random) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** The secret as its receiver is told it. */
  static String told(byte[] secret) {
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  /** The header: one signature by each secret, so that a receiver who has one of them is sure. */
  static String header(List<byte[]> secrets, String id, Instant at, String body) {
    var signed =
        "%s.%d.%s".formatted(id, at.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
        .collect(joining(" "));
  }

  private static byte[] hmac(byte[] secret, byte[] signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}

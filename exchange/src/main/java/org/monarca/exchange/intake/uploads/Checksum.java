package org.monarca.exchange.intake.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What the bytes of one request must come to: against accidents on the way, not against forgers.
 *
 * @param algorithm of the Java platform
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Checksum(String algorithm, byte[] digest) {

  /** Every server of the protocol must know the first. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  /** As the protocol names them. */
  static final String KNOWN = "sha1,sha256";

  /** How the protocol answers what does not come to it; Spring has no name for that. */
  static final int MISMATCH = 460;

  /** So many bytes are held in memory until they are compared. */
  static final int MOST_BYTES = 4 << 20;

  /** Empty where it cannot be read. */
  static Optional<Checksum> of(String header) {
    var parts = header.strip().split(" ", 2);
    var algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Checksum(algorithm, Base64.getDecoder().decode(parts[1].strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean fits(byte[] bytes) {
    try {
      return MessageDigest.isEqual(digest, MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }
}

package org.monarca.exchange.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.monarca.exchange.platform.Sha256;

/**
 * A key that is in no database and wraps those that are. It is known by a name that tells nothing.
 */
final class OuterKey {

  private static final int NAME_BYTES = 8;

  private final String name;
  private final SecretKey key;

  private OuterKey(byte[] bytes) {
    this.name = nameOf(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** The key in that line; empty where it is none. */
  static Optional<OuterKey> of(String line) {
    try {
      var bytes = Base64.getDecoder().decode(line);
      return bytes.length == Gcm.KEY_BYTES ? Optional.of(new OuterKey(bytes)) : Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** A new one, as a line. */
  static String draw(SecureRandom random) {
    var bytes = new byte[Gcm.KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  String name() {
    return name;
  }

  /** A data key as it is kept. */
  Wrapped wrap(String scope, byte[] dataKey, SecureRandom random) {
    var nonce = new byte[Gcm.NONCE_BYTES];
    random.nextBytes(nonce);
    return new Wrapped(new Gcm().seal(key, nonce, dataKey, dataKey.length, bound(scope)));
  }

  /** The data key; empty where another key wrapped it, or for another scope. */
  Optional<byte[]> unwrap(String scope, Wrapped wrapped) {
    return new Gcm().open(key, wrapped.bytes(), bound(scope));
  }

  @Override
  public String toString() {
    return "outer key " + name;
  }

  private static byte[] bound(String scope) {
    return ("sealing.data_key " + scope).getBytes(StandardCharsets.UTF_8);
  }

  private static String nameOf(byte[] bytes) {
    var digest = Sha256.begin();
    digest.update("monarca outer key".getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(bytes), 0, NAME_BYTES);
  }
}

package org.monarca.exchange.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Seals, opens and tells contents apart. One serves one thread, for a batch: what it works with is
 * made once, and nonces are drawn at random many at a time.
 */
public final class Sealer {

  private static final int DRAWN = 256 * Gcm.NONCE_BYTES;

  private final SecureRandom random;
  private final Gcm gcm = new Gcm();
  private final byte[] nonces = new byte[DRAWN];
  private final Mac mac = mac();
  private int used = DRAWN;
  private @Nullable DataKey digesting;

  Sealer(SecureRandom random) {
    this.random = random;
  }

  /** The first bytes of the buffer, sealed and bound to the place. */
  public byte[] seal(DataKey key, Place place, byte[] buffer, int length) {
    return gcm.seal(key.sealing(), nonce(), buffer, length, key.bound(), place.bytes());
  }

  /** The value, sealed and bound to the place. */
  public byte[] seal(DataKey key, Place place, byte[] value) {
    return seal(key, place, value, value.length);
  }

  /**
   * A digest of the first bytes of two buffers that tells nothing of them to whoever has not the
   * key: equal contents have equal ones under one key.
   */
  public byte[] digest(DataKey key, byte[] one, int length, byte[] other, int otherLength) {
    try {
      if (!key.equals(digesting)) {
        mac.init(key.digesting());
        digesting = key;
      }
      mac.update(one, 0, length);
      mac.update(other, 0, otherLength);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  Optional<byte[]> open(DataKey key, Place place, byte[] sealed) {
    return gcm.open(key.sealing(), sealed, key.bound(), place.bytes());
  }

  private byte[] nonce() {
    if (used == DRAWN) {
      random.nextBytes(nonces);
      used = 0;
    }
    var nonce = Arrays.copyOfRange(nonces, used, used + Gcm.NONCE_BYTES);
    used += Gcm.NONCE_BYTES;
    return nonce;
  }

  private static Mac mac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}

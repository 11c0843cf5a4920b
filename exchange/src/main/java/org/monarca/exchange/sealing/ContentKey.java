package org.monarca.exchange.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for one long content and for nothing else. The content is sealed in parts, each under its
 * own number as the nonce, so that none is used twice; the last one says that it is, so that
 * nothing can be cut off, left out or put in another order. One serves one thread.
 */
public final class ContentKey {

  /** Bytes by which a sealed part is longer. */
  public static final int OVERHEAD = Gcm.NONCE_BYTES + Gcm.TAG_BYTES;

  private final byte[] bytes;
  private final SecretKey key;
  private final Gcm gcm = new Gcm();

  private ContentKey(byte[] bytes) {
    this.bytes = bytes;
    this.key = new SecretKeySpec(bytes, "AES");
  }

  static ContentKey draw(SecureRandom random) {
    var bytes = new byte[Gcm.KEY_BYTES];
    random.nextBytes(bytes);
    return new ContentKey(bytes);
  }

  /** The key that was kept so. */
  public static ContentKey of(byte[] opened) {
    return new ContentKey(opened.clone());
  }

  /** To be kept sealed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Seals a part.
   *
   * @param number from 0, none twice
   */
  public byte[] seal(int number, boolean isLast, byte[] part) {
    var nonce = nonce(number);
    return gcm.seal(key, nonce, part, part.length, nonce, bound(isLast));
  }

  /** The part; empty where it is not that one, or was changed. */
  public Optional<byte[]> open(int number, boolean isLast, byte[] sealed) {
    return gcm.open(key, sealed, nonce(number), bound(isLast));
  }

  private static byte[] nonce(int number) {
    return ByteBuffer.allocate(Gcm.NONCE_BYTES).putLong(0).putInt(number).array();
  }

  private static byte[] bound(boolean isLast) {
    return new byte[] {(byte) (isLast ? 1 : 0)};
  }
}

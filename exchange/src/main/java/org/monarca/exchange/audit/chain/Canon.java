package org.monarca.exchange.audit.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.monarca.exchange.platform.Sha256;

/**
 * The bytes over which hashes are made, one after the other: whole numbers with the highest byte
 * first, texts with their length before them. Different values never make the same bytes, whatever
 * stands in them. For one thread.
 */
final class Canon {

  /** Length of what is absent; what is empty has the length 0. */
  static final int ABSENT = -1;

  static final int HASH = 32;

  private final MessageDigest digest = Sha256.begin();
  private ByteBuffer bytes = ByteBuffer.allocate(1024);

  /**
   * Begins anew.
   *
   * @param kind what is hashed, so that an entry is never taken for a head
   * @param format version of the encoding
   */
  Canon begin(char kind, int format) {
    bytes.clear();
    room(2).put((byte) kind).put((byte) format);
    return this;
  }

  Canon int2(int value) {
    room(Short.BYTES).putShort((short) value);
    return this;
  }

  Canon int8(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  /** What has always the same length. */
  Canon fixed(byte[] source, int from, int length) {
    room(length).put(source, from, length);
    return this;
  }

  /**
   * A text, or {@link #ABSENT} in place of its length.
   *
   * @param length in bytes
   */
  Canon text(byte[] source, int from, int length) {
    room(Integer.BYTES + Math.max(length, 0)).putInt(length);
    if (length > 0) {
      bytes.put(source, from, length);
    }
    return this;
  }

  byte[] hash() {
    digest.update(bytes.array(), 0, bytes.position());
    return digest.digest();
  }

  /** All that was written since it began. */
  byte[] written() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      bytes =
          ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more))
              .put(bytes.flip());
    }
    return bytes;
  }
}

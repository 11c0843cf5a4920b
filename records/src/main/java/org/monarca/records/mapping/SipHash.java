package org.monarca.records.mapping;

import java.security.SecureRandom;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a hash of which nobody who does not know its key can
 * say for which bytes it is the same.
 *
 * @param first half of the key
 * @param second half of the key
 */
record SipHash(long first, long second) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** With a key that nobody else has. */
  static SipHash ofItsOwn() {
    return new SipHash(RANDOM.nextLong(), RANDOM.nextLong());
  }

  long of(byte[] bytes) {
    var state = new State(first, second);
    int whole = bytes.length & -Long.BYTES;
    for (int at = 0; at < whole; at += Long.BYTES) {
      state.take(littleEndian(bytes, at, Long.BYTES));
    }
    state.take(littleEndian(bytes, whole, bytes.length - whole) | (long) bytes.length << 56);
    return state.end();
  }

  private static long littleEndian(byte[] bytes, int from, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[from + i] & 0xFFL) << (Byte.SIZE * i);
    }
    return word;
  }

  /** The four words of the algorithm, named as its authors name them. */
  private static final class State {

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long first, long second) {
      v0 = first ^ 0x736f6d6570736575L;
      v1 = second ^ 0x646f72616e646f6dL;
      v2 = first ^ 0x6c7967656e657261L;
      v3 = second ^ 0x7465646279746573L;
    }

    void take(long word) {
      v3 ^= word;
      rounds(2);
      v0 ^= word;
    }

    long end() {
      v2 ^= 0xFF;
      rounds(4);
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void rounds(int count) {
      for (int i = 0; i < count; i++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
    }
  }
}

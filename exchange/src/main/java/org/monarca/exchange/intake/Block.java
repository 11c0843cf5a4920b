package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers and texts one after the other in memory, read in the order they were written. A number
 * takes a byte for each seven of its bits, a text its length and its UTF-8.
 */
final class Block {

  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  /** Bytes that a number may take. */
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes;
  private int size;
  private int next;

  /** An empty one. */
  Block() {
    this.bytes = new byte[1 << 12];
  }

  private Block(byte[] written) {
    this.bytes = written;
    this.size = written.length;
  }

  static Block of(byte[] written) {
    return new Block(written);
  }

  void clear() {
    size = 0;
    next = 0;
  }

  int size() {
    return size;
  }

  void number(long value) {
    reserve(LONGEST_NUMBER);
    long rest = value;
    while ((rest & -MORE) != 0) {
      bytes[size++] = (byte) (rest | MORE);
      rest >>>= BITS;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String value) {
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte b = bytes[next++];
    while (b < 0) {
      value |= (long) (b & (MORE - 1)) << shift;
      shift += BITS;
      b = bytes[next++];
    }
    return value | (long) b << shift;
  }

  String text() {
    int length = (int) number();
    var value = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return value;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}

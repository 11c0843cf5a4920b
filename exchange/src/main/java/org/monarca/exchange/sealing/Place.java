package org.monarca.exchange.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a sealed value stands: the column, and what makes its row this one. The value is bound to
 * it. Each part has its length before it, so that no two places are written alike.
 */
public final class Place {

  private final String column;
  private byte[] bytes;
  private int length;

  private Place(String column) {
    this.column = column;
    this.bytes = new byte[Long.BYTES * 16];
    with(column);
  }

  /**
   * @param column with its schema and table
   */
  public static Place in(String column) {
    return new Place(column);
  }

  public Place with(long part) {
    return with(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
  }

  public Place with(UUID part) {
    return with(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(part.getMostSignificantBits())
            .putLong(part.getLeastSignificantBits())
            .array());
  }

  /** A text, or that there is none, which is not the same as an empty one. */
  public Place with(@Nullable String part) {
    return part == null ? put(new byte[0], -1) : with(part.getBytes(StandardCharsets.UTF_8));
  }

  public Place with(byte[] part) {
    return put(part, part.length);
  }

  /** The column alone: what makes the row this one may say whose it is. */
  @Override
  public String toString() {
    return column;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private Place put(byte[] part, int size) {
    int needed = length + Integer.BYTES + part.length;
    if (bytes.length < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    ByteBuffer.wrap(bytes, length, Integer.BYTES).putInt(size);
    System.arraycopy(part, 0, bytes, length + Integer.BYTES, part.length);
    length = needed;
    return this;
  }
}

package org.monarca.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary format of COPY, built value by value; less work than text for both
 * sides where a row holds much. Each value must be of its column's very type. For {@link
 * Database#copyBehindWall(String, String, List)}.
 */
public final class BinaryRows {

  /** The signature, no flags, no extension. */
  private static final byte[] BEGIN = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final short THE_END = -1;
  private static final int NULL = -1;
  private static final byte VERSION_OF_JSONB = 1;

  private final short columns;
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 14).put(BEGIN);
  private int valuesLeft;
  private long rows;

  /**
   * @param columns how many values each row has
   */
  public BinaryRows(int columns) {
    this.columns = (short) columns;
  }

  /** A bigint. */
  public BinaryRows bigint(long value) {
    value(Long.BYTES).putLong(value);
    return this;
  }

  /** An integer. */
  public BinaryRows integer(int value) {
    value(Integer.BYTES).putInt(value);
    return this;
  }

  /** A boolean. */
  public BinaryRows truth(boolean value) {
    value(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** A uuid. */
  public BinaryRows uuid(UUID value) {
    value(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  /** A text, or a value of an enumerated type. */
  public BinaryRows text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A bytea. */
  public BinaryRows bytes(byte[] value) {
    value(value.length).put(value);
    return this;
  }

  /** A jsonb in UTF-8: so many bytes from the first. */
  public BinaryRows json(byte[] utf8, int size) {
    value(1 + size).put(VERSION_OF_JSONB).put(utf8, 0, size);
    return this;
  }

  /** A jsonb, or null. */
  public BinaryRows json(@Nullable String value) {
    if (value == null) {
      return missing();
    }
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    return json(utf8, utf8.length);
  }

  /** Null, of any type. */
  public BinaryRows missing() {
    begin(0).putInt(NULL);
    return this;
  }

  /** Rows begun so far. */
  public long rows() {
    return rows;
  }

  /** In bytes, with what stands before them. */
  long size() {
    return buffer.position();
  }

  /**
   * What was built, to be read once; nothing may be added afterwards.
   *
   * @throws IllegalStateException when values of the last row are missing
   */
  public InputStream stream() {
    beWhole();
    room(Short.BYTES).putShort(THE_END);
    return new ByteArrayInputStream(buffer.array(), 0, buffer.position());
  }

  /**
   * Adds what was built to columns of texts, as PostgreSQL reads values from texts.
   *
   * @param types names of the columns' types
   */
  void readInto(List<List<@Nullable String>> columnsOfAll, List<String> types) {
    beWhole();
    var read = ByteBuffer.wrap(buffer.array(), BEGIN.length, buffer.position() - BEGIN.length);
    while (read.hasRemaining()) {
      read.getShort();
      for (int column = 0; column < columns; column++) {
        int size = read.getInt();
        columnsOfAll.get(column).add(size == NULL ? null : text(types.get(column), size, read));
      }
    }
  }

  private static String text(String type, int size, ByteBuffer read) {
    return switch (type) {
      case "bigint" -> Long.toString(read.getLong());
      case "integer" -> Integer.toString(read.getInt());
      case "boolean" -> read.get() == 0 ? "f" : "t";
      case "uuid" -> new UUID(read.getLong(), read.getLong()).toString();
      case "bytea" -> "\\x" + HexFormat.of().formatHex(bytes(size, read));
      case "jsonb" -> {
        read.get();
        yield new String(bytes(size - 1, read), StandardCharsets.UTF_8);
      }
      default -> new String(bytes(size, read), StandardCharsets.UTF_8);
    };
  }

  private static byte[] bytes(int size, ByteBuffer read) {
    var bytes = new byte[size];
    read.get(bytes);
    return bytes;
  }

  private void beWhole() {
    if (valuesLeft != 0) {
      throw new IllegalStateException("the last row lacks " + valuesLeft + " values");
    }
  }

  private ByteBuffer value(int size) {
    return begin(size).putInt(size);
  }

  /** A row begins by itself with its first value. */
  private ByteBuffer begin(int size) {
    room(Short.BYTES + Integer.BYTES + size);
    if (valuesLeft == 0) {
      buffer.putShort(columns);
      valuesLeft = columns;
      rows++;
    }
    valuesLeft--;
    return buffer;
  }

  private ByteBuffer room(int more) {
    if (buffer.remaining() < more) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + more);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}

package org.monarca.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's text format of COPY, built value by value: {@code \t} between values, {@code
 * \N} for null, backslash escapes. For {@link Database#copyIn} and {@link Database#add}.
 */
public final class CopyRows {

  private static final byte[] NULL = {'\\', 'N'};
  private static final int MOST_DIGITS = 20;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[1 << 12];
  private int length;
  private boolean rowBegun;
  private long rows;

  public CopyRows number(long value) {
    separate();
    reserve(MOST_DIGITS);
    long rest = value < 0 ? value : -value;
    int digits = value < 0 ? 2 : 1;
    for (long left = rest / 10; left != 0; left /= 10) {
      digits++;
    }
    for (int at = length + digits - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    if (value < 0) {
      buffer[length] = '-';
    }
    length += digits;
    return this;
  }

  public CopyRows truth(boolean value) {
    separate();
    reserve(1);
    buffer[length++] = (byte) (value ? 't' : 'f');
    return this;
  }

  /** A value without characters that need an escape: an instant, a UUID, a code. */
  public CopyRows plain(@Nullable Object value) {
    separate();
    if (value == null) {
      append(NULL);
    } else {
      append(value.toString().getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Any text, and JSON. */
  public CopyRows text(@Nullable String value) {
    separate();
    if (value == null) {
      append(NULL);
    } else {
      var utf8 = value.getBytes(StandardCharsets.UTF_8);
      escaped(utf8, utf8.length);
    }
    return this;
  }

  /** Any text that is UTF-8 already: so many bytes from the first. */
  public CopyRows text(byte[] utf8, int size) {
    separate();
    escaped(utf8, size);
    return this;
  }

  /** A bytea. */
  public CopyRows bytes(byte[] value) {
    separate();
    reserve(3 + 2 * value.length);
    buffer[length++] = '\\';
    buffer[length++] = '\\';
    buffer[length++] = 'x';
    for (byte b : value) {
      buffer[length++] = HEX[(b >> 4) & 0xf];
      buffer[length++] = HEX[b & 0xf];
    }
    return this;
  }

  /** Values as they stand in another such row: so many bytes from the first. */
  public CopyRows copied(byte[] row, int size) {
    separate();
    reserve(size);
    System.arraycopy(row, 0, buffer, length, size);
    length += size;
    return this;
  }

  /** The rows of others, behind these. */
  public CopyRows addAll(CopyRows others) {
    reserve(others.length);
    System.arraycopy(others.buffer, 0, buffer, length, others.length);
    length += others.length;
    rows += others.rows;
    return this;
  }

  /** Ends the row. */
  public CopyRows end() {
    reserve(1);
    buffer[length++] = '\n';
    rowBegun = false;
    rows++;
    return this;
  }

  /** Rows ended so far. */
  public long rows() {
    return rows;
  }

  /** Bytes so far. */
  public int size() {
    return length;
  }

  /** What was built, to be read once; nothing may be added while it is read. */
  public InputStream stream() {
    return new ByteArrayInputStream(buffer, 0, length);
  }

  /** Writes what was built and begins anew, with the room it has. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(buffer, 0, length);
    length = 0;
    rows = 0;
    rowBegun = false;
  }

  /** What was built, by columns; nothing is left where a value is absent. */
  List<List<@Nullable String>> columns(int count) {
    var columns = new ArrayList<List<@Nullable String>>(count);
    for (int i = 0; i < count; i++) {
      columns.add(new ArrayList<>((int) rows));
    }
    int column = 0;
    int from = 0;
    for (int at = 0; at < length; at++) {
      if (buffer[at] == '\t' || buffer[at] == '\n') {
        columns.get(column).add(value(from, at));
        column = buffer[at] == '\n' ? 0 : column + 1;
        from = at + 1;
      }
    }
    return columns;
  }

  private @Nullable String value(int from, int to) {
    if (to - from == 2 && buffer[from] == '\\' && buffer[from + 1] == 'N') {
      return null;
    }
    var plain = new byte[to - from];
    int size = 0;
    for (int at = from; at < to; at++) {
      plain[size++] = buffer[at] == '\\' ? unescaped(buffer[++at]) : buffer[at];
    }
    return new String(plain, 0, size, StandardCharsets.UTF_8);
  }

  private static byte unescaped(byte letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }

  private void separate() {
    if (rowBegun) {
      reserve(1);
      buffer[length++] = '\t';
    }
    rowBegun = true;
  }

  private void append(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void escaped(byte[] bytes, int size) {
    reserve(2 * size);
    for (int i = 0; i < size; i++) {
      byte b = bytes[i];
      if (b > '\r' && b != '\\') {
        buffer[length++] = b;
      } else {
        special(b);
      }
    }
  }

  private void special(byte b) {
    switch (b) {
      case '\\' -> escape('\\');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      default -> buffer[length++] = b;
    }
  }

  private void escape(char letter) {
    buffer[length++] = '\\';
    buffer[length++] = (byte) letter;
  }

  private void reserve(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}

package org.monarca.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's text format of COPY, built value by value: {@code \t} between values, {@code
 * \N} for null, backslash escapes. For {@link Database#copyIn}.
 */
public final class CopyRows {

  private static final byte[] NULL = {'\\', 'N'};
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[1 << 16];
  private int length;
  private boolean rowBegun;
  private long rows;

  public CopyRows number(long value) {
    return plain(Long.toString(value));
  }

  public CopyRows truth(boolean value) {
    return plain(value ? "t" : "f");
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
      escaped(value.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Any text that is UTF-8 already. */
  public CopyRows text(byte[] utf8) {
    separate();
    escaped(utf8);
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

  private void escaped(byte[] bytes) {
    reserve(2 * bytes.length);
    for (byte b : bytes) {
      switch (b) {
        case '\\' -> escape('\\');
        case '\t' -> escape('t');
        case '\n' -> escape('n');
        case '\r' -> escape('r');
        default -> buffer[length++] = b;
      }
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

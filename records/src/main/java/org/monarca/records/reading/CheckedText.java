package org.monarca.records.reading;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;

/**
 * Bytes that are strictly UTF-8 without NUL, whatever parser stands behind it makes of them; a byte
 * order mark is passed over. At a problem the stream ends; whoever has read to the end asks for it.
 *
 * <p>The table of what may follow a byte is that of the Unicode Standard, table 3-7: no overlong
 * forms, no surrogates, nothing beyond U+10FFFF.
 */
final class CheckedText extends InputStream {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private boolean begun;
  private long passed;
  private @Nullable Problem problem;

  // What must follow inside a character: how many bytes, and from where to where the next one.
  private int following;
  private int least = 0x80;
  private int most = 0xBF;

  CheckedText(InputStream in) {
    this.in = in;
  }

  @Nullable Problem problem() {
    return problem;
  }

  /** How many bytes were sound, the byte order mark included. */
  long passed() {
    return passed;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (problem != null) {
      return -1;
    }
    int count = begun ? in.read(bytes, from, length) : first(bytes, from, length);
    if (count < 0) {
      problem = following > 0 ? Problem.NOT_UTF8 : null;
      return -1;
    }
    int sound = check(bytes, from, from + count) - from;
    passed += sound;
    return sound > 0 || problem == null ? sound : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The first bytes, without the mark: a mark is read by itself or not at all. */
  private int first(byte[] bytes, int from, int length) throws IOException {
    begun = true;
    var head = in.readNBytes(MARK.length);
    boolean marked = head.length == MARK.length;
    for (int i = 0; marked && i < MARK.length; i++) {
      marked = (head[i] & 0xFF) == MARK[i];
    }
    if (marked) {
      passed = MARK.length;
      return in.read(bytes, from, length);
    }
    if (head.length == 0) {
      return -1;
    }
    // A parser's buffer holds more than three bytes; one that does not would lose some.
    if (length < head.length) {
      throw new IOException("the first read must have room for " + head.length + " bytes");
    }
    System.arraycopy(head, 0, bytes, from, head.length);
    return head.length;
  }

  /** Answers behind the last byte that is sound. */
  private int check(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && problem == null) {
      if (following == 0) {
        at = skipAscii(bytes, at, to);
      }
      if (at < to) {
        step(bytes[at] & 0xFF);
        at += problem == null ? 1 : 0;
      }
    }
    return at;
  }

  /** Goes on to a byte that is not plain ASCII, or NUL. */
  private static int skipAscii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      if (((eight | ((eight - LOW_BITS) & ~eight)) & HIGH_BITS) != 0) {
        break;
      }
    }
    while (at < to && bytes[at] > 0) {
      at++;
    }
    return at;
  }

  private void step(int b) {
    if (following > 0) {
      if (b < least || b > most) {
        problem = Problem.NOT_UTF8;
      }
      following--;
      least = 0x80;
      most = 0xBF;
    } else if (b == 0) {
      problem = Problem.NUL_CHARACTER;
    } else if (b >= 0xC2 && b <= 0xDF) {
      following = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      following = 2;
      least = b == 0xE0 ? 0xA0 : 0x80;
      most = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      following = 3;
      least = b == 0xF0 ? 0x90 : 0x80;
      most = b == 0xF4 ? 0x8F : 0xBF;
    } else if (b >= 0x80) {
      problem = Problem.NOT_UTF8;
    }
  }
}

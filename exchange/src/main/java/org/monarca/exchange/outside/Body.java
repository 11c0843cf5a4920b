package org.monarca.exchange.outside;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What follows the head of an answer, to its end. Whatever goes wrong on the way is a {@link
 * BrokenOff}, so that nobody takes it for a trouble of this machine.
 */
final class Body extends InputStream {

  /** A line before a chunk, and those behind the last. */
  private static final int MOST_LINE = 8_192;

  private static final int HEXADECIMAL = 16;

  private final InputStream in;
  private final boolean isChunked;
  private long left;
  private boolean isFirst = true;
  private final AtomicLong passed = new AtomicLong();
  private volatile boolean isOver;

  Body(Head head, InputStream in) {
    this.in = in;
    this.isChunked = head.isChunked();
    this.left = head.hasNoBody() ? 0 : head.length().orElse(0);
  }

  /** Bytes that were read; another thread may ask. */
  long passed() {
    return passed.get();
  }

  /** Whether the end was read; another thread may ask. */
  boolean isOver() {
    return isOver;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      if (!isOver && left == 0) {
        next();
      }
      if (isOver) {
        return -1;
      }
      int read = in.read(into, from, (int) Math.min(left, length));
      if (read < 0) {
        throw new BrokenOff("before its end");
      }
      left -= read;
      passed.addAndGet(read);
      return read;
    } catch (BrokenOff e) {
      throw e;
    } catch (IOException e) {
      throw new BrokenOff(e);
    }
  }

  /** The next chunk; the end, where there is none. */
  private void next() throws IOException {
    if (isChunked) {
      var lines = new Lines(in, MOST_LINE);
      if (!isFirst && !lines.next().isEmpty()) {
        throw new BrokenOff("a chunk is longer than it says");
      }
      isFirst = false;
      left = size(lines.next());
      if (left == 0) {
        while (!lines.next().isEmpty()) {
          // what else is said behind the last
        }
      }
    }
    if (left == 0) {
      isOver = true;
    }
  }

  private static long size(String line) throws BrokenOff {
    var said = line.split(";", 2)[0].strip();
    if (!said.matches("[0-9a-fA-F]{1,15}")) {
      throw new BrokenOff("no size of a chunk");
    }
    return Long.parseLong(said, HEXADECIMAL);
  }
}

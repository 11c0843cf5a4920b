package org.monarca.records.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream a few blocks ahead on a thread of its own, so that what it takes to bring the
 * bytes (inflating, checking) is done beside what is made of them. Bytes, end and failure come to
 * the reader in their order, as without it.
 */
public final class ReadAhead extends InputStream {

  /** What is shorter is there before a thread is. */
  private static final long WORTH_A_THREAD = 1 << 20;

  private static final int BLOCK = 1 << 16;
  private static final int BLOCKS = 8;

  private final InputStream in;
  private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> spare = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread bringer;
  private Block current = new Block();
  private int at;

  private ReadAhead(InputStream in) {
    this.in = in;
    for (int i = 1; i < BLOCKS; i++) {
      spare.add(new Block());
    }
    this.bringer = Thread.ofPlatform().daemon().name("read-ahead").start(this::bring);
  }

  /**
   * The stream, read ahead where that is worth it.
   *
   * @param size about how many bytes it has
   */
  public static InputStream of(InputStream in, long size) {
    return size < WORTH_A_THREAD || Runtime.getRuntime().availableProcessors() == 1
        ? in
        : new ReadAhead(in);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    if (most > 0 && at == current.length && !next()) {
      return -1;
    }
    int count = Math.min(most, current.length - at);
    System.arraycopy(current.bytes, at, bytes, from, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    bringer.interrupt();
    try {
      bringer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }

  /** Goes to the next block that holds bytes; false at the end. */
  private boolean next() throws IOException {
    if (!current.last) {
      try {
        var read = current;
        current = filled.take();
        spare.add(read);
        at = 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the reading was interrupted");
      }
    }
    if (at < current.length) {
      return true;
    }
    rethrow(current.failure);
    return false;
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable other -> throw new IOException(other);
    }
  }

  private void bring() {
    try {
      boolean more = true;
      while (more) {
        var block = spare.take();
        block.fill(in);
        more = !block.last;
        filled.put(block);
      }
    } catch (InterruptedException closed) {
      // nobody wants more
    }
  }

  /** Some bytes; behind the last of them the stream ended or failed. */
  private static final class Block {

    private final byte[] bytes = new byte[BLOCK];
    private int length;
    private boolean last;
    private @Nullable Throwable failure;

    /**
     * Whatever goes wrong is kept for the reader, who would wait for ever if it ended the thread.
     */
    void fill(InputStream in) {
      length = 0;
      try {
        while (length < BLOCK && !last) {
          int read = in.read(bytes, length, BLOCK - length);
          last = read < 0;
          length += Math.max(read, 0);
        }
      } catch (Throwable e) {
        failure = e;
        last = true;
      }
    }
  }
}

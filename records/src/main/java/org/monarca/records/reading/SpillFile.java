package org.monarca.records.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sorted runs of rows, one behind the other, in one file that only its owner can read and that is
 * gone when it is closed.
 */
final class SpillFile implements AutoCloseable {

  private static final int WRITE_BUFFER = 1 << 18;
  private static final int READ_BUFFER = 1 << 17;

  private final Path folder;
  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(WRITE_BUFFER);

  private SpillFile(Path folder, FileChannel file) {
    this.folder = folder;
    this.file = file;
  }

  static SpillFile create(Path scratch) throws IOException {
    var folder = Files.createTempDirectory(scratch, "reading-");
    var file =
        FileChannel.open(
            folder.resolve("rows"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return new SpillFile(folder, file);
  }

  /** Appends a run and answers how to go through it again, once. */
  RowCursor write(RowCursor rows) throws IOException {
    long begin = file.size();
    file.position(begin);
    while (rows.next()) {
      int size = PackedRow.size(rows.bytes(), rows.at());
      if (buffer.remaining() < size) {
        drain();
      }
      if (buffer.remaining() < size) {
        writeAll(ByteBuffer.wrap(rows.bytes(), rows.at(), size));
      } else {
        buffer.put(rows.bytes(), rows.at(), size);
      }
    }
    drain();
    return new Run(file, begin, file.position());
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.delete(folder);
  }

  private void drain() throws IOException {
    writeAll(buffer.flip());
    buffer.clear();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** One run, read a piece at a time without moving the position that others use. */
  private static final class Run implements RowCursor {

    private final FileChannel file;
    private long position;
    private final long end;
    private byte[] buffer = {};
    private int at;
    private int filled;

    Run(FileChannel file, long begin, long end) {
      this.file = file;
      this.position = begin;
      this.end = end;
    }

    @Override
    public boolean next() throws IOException {
      if (filled > 0) {
        at += PackedRow.size(buffer, at);
      }
      if (filled - at < Integer.BYTES && !fill(Integer.BYTES)) {
        return false;
      }
      int size = PackedRow.size(buffer, at);
      return filled - at >= size || fill(size);
    }

    @Override
    public byte[] bytes() {
      return buffer;
    }

    @Override
    public int at() {
      return at;
    }

    /** Brings at least so many bytes behind the row's begin, which moves to the front. */
    private boolean fill(int wanted) throws IOException {
      int kept = filled - at;
      var target =
          buffer.length >= Math.max(wanted, READ_BUFFER)
              ? buffer
              : new byte[Math.max(wanted, READ_BUFFER)];
      System.arraycopy(buffer, at, target, 0, kept);
      buffer = target;
      at = 0;
      filled = kept;
      while (filled < wanted && position < end) {
        int most = (int) Math.min(buffer.length - filled, end - position);
        int read = file.read(ByteBuffer.wrap(buffer, filled, most), position);
        if (read < 0) {
          throw new IOException("the rows put aside were cut off");
        }
        position += read;
        filled += read;
      }
      return filled >= wanted;
    }
  }
}

package org.monarca.records.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.monarca.records.Row;

/**
 * Sorted runs of rows, one behind the other, in one file that only its owner can read and that is
 * gone when it is closed.
 */
final class SpillFile implements AutoCloseable {

  private static final int WRITE_BUFFER = 1 << 18;
  private static final int READ_BUFFER = 1 << 15;

  private final Path folder;
  private final FileChannel file;

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

  /** Appends a run and answers how to read it again, once. */
  RowSource write(List<Row> rows) throws IOException {
    long begin = file.size();
    file.position(begin);
    var out =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(file), WRITE_BUFFER));
    for (var row : rows) {
      SpilledRow.write(row, out);
    }
    out.flush();
    var in = new DataInputStream(new BufferedInputStream(new FileRegion(file, begin), READ_BUFFER));
    var remaining = new Remaining(rows.size());
    return () -> remaining.takeOne() ? SpilledRow.read(in) : null;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.delete(folder);
  }

  private static final class Remaining {

    private int rows;

    Remaining(int rows) {
      this.rows = rows;
    }

    boolean takeOne() {
      return rows-- > 0;
    }
  }
}

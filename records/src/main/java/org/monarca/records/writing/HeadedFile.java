package org.monarca.records.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A text that begins with counts of what follows: room for its head is left free and filled in
 * last, with blanks up to the line end.
 */
public final class HeadedFile {

  /** Counts of so many digits fit into the room that is left for the head. */
  public static final long MOST_COUNTED = 999_999_999;

  private static final int BUFFER = 1 << 17;

  private final Path target;
  private final Path growing;
  private final int room;
  private final OutputStream body;

  private HeadedFile(Path target, Path growing, int room, OutputStream body) {
    this.target = target;
    this.growing = growing;
    this.room = room;
    this.body = body;
  }

  /**
   * Begins the file.
   *
   * @param longest the head with the largest counts, without a line end
   */
  public static HeadedFile create(Path target, byte[] longest) throws IOException {
    var workshop = Files.createTempDirectory(WholeFile.folderOf(target), ".submission-");
    var growing = workshop.resolve("growing");
    var body = new BufferedOutputStream(Files.newOutputStream(growing), BUFFER);
    body.write(blanks(longest.length));
    body.write('\n');
    return new HeadedFile(target, growing, longest.length, body);
  }

  /** What follows the head; stays open until the file is published or discarded. */
  public OutputStream body() {
    return body;
  }

  /** Fills in the head and moves the file to its place. */
  public void publish(byte[] head) throws IOException {
    body.close();
    var filled = blanks(room);
    System.arraycopy(head, 0, filled, 0, head.length);
    try (var channel = FileChannel.open(growing, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(filled);
      while (bytes.hasRemaining()) {
        channel.write(bytes, bytes.position());
      }
    }
    WholeFile.publish(growing, target);
    Files.delete(workshop());
  }

  public void discard() throws IOException {
    body.close();
    Files.deleteIfExists(growing);
    Files.delete(workshop());
  }

  /** While it grows nobody else may see it; then it is as visible as any file of its owner. */
  private Path workshop() {
    return WholeFile.folderOf(growing);
  }

  private static byte[] blanks(int length) {
    var blanks = new byte[length];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }
}

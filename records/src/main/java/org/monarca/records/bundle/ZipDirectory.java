package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;

/**
 * Looks at the directory of a zip before a library takes it into memory: is it there, how many
 * entries does it announce, is one encrypted.
 *
 * <p>Offsets are those of the ZIP format specification (APPNOTE 6.3). ZIP64 directories are refused
 * as too large: a submission has eight entries.
 */
final class ZipDirectory {

  /** Enough to name every entry that should not be there. */
  static final int MOST_ENTRIES = 64;

  private static final int MOST_BYTES = 1 << 20;
  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int ENCRYPTED = 1;

  private final FileChannel file;

  private ZipDirectory(FileChannel file) {
    this.file = file;
  }

  /** What speaks against opening the file, or null. */
  static @Nullable Objection examine(FileChannel file) throws IOException {
    return new ZipDirectory(file).examine();
  }

  /** A problem, and how many entries were announced. */
  record Objection(Problem problem, int entries) {}

  private @Nullable Objection examine() throws IOException {
    int magic = file.size() < 4 ? 0 : read(0, 4).getInt(0);
    if (magic != LOCAL_ENTRY && magic != DIRECTORY_END) {
      return new Objection(Problem.NOT_A_ZIP, 0);
    }
    var tail = read(Math.max(0, file.size() - END_LENGTH - 0xFFFF), END_LENGTH + 0xFFFF);
    int end = endIn(tail);
    if (end < 0) {
      return new Objection(Problem.ZIP_DAMAGED, 0);
    }
    int entries = Short.toUnsignedInt(tail.getShort(end + 10));
    long length = Integer.toUnsignedLong(tail.getInt(end + 12));
    if (entries > MOST_ENTRIES || length > MOST_BYTES) {
      return new Objection(Problem.TOO_MANY_ENTRIES, entries);
    }
    long position = file.size() - tail.limit() + end - length;
    return position < 0
        ? new Objection(Problem.ZIP_DAMAGED, entries)
        : judge(read(position, (int) length), entries);
  }

  /** Where the last record of the file begins: it must reach exactly to the end of the file. */
  private static int endIn(ByteBuffer tail) {
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == DIRECTORY_END) {
        int comment = Short.toUnsignedInt(tail.getShort(at + 20));
        return at + END_LENGTH + comment == tail.limit() ? at : -1;
      }
    }
    return -1;
  }

  private static @Nullable Objection judge(ByteBuffer directory, int entries) {
    int at = 0;
    for (int entry = 0; entry < entries; entry++) {
      if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != DIRECTORY_ENTRY) {
        return new Objection(Problem.ZIP_DAMAGED, entries);
      }
      if ((directory.getShort(at + 8) & ENCRYPTED) != 0) {
        return new Objection(Problem.ZIP_ENCRYPTED, entries);
      }
      at +=
          ENTRY_LENGTH
              + Short.toUnsignedInt(directory.getShort(at + 28))
              + Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
    }
    return null;
  }

  private ByteBuffer read(long position, int most) throws IOException {
    var bytes = ByteBuffer.allocate((int) Math.min(most, file.size() - position));
    while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
      // a channel may give less than it is asked for
    }
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}

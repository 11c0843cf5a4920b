package org.monarca.exchange.intake.drop;

import java.time.Instant;

/**
 * What is told of a file or folder.
 *
 * @param size in bytes; negative where it is known only once the file is written, when it is read
 */
record Attributes(boolean isFolder, long size, Instant changed) {

  private static final int FOLDER = 0040000;
  private static final int FILE = 0100000;
  private static final int FOLDER_MODE = 0700;
  private static final int FILE_MODE = 0600;

  /** Of a name that is only a name. */
  static final Attributes NOTHING = new Attributes(true, -1, Instant.EPOCH);

  static Attributes folder(Instant changed) {
    return new Attributes(true, 0, changed);
  }

  static Attributes file(long size, Instant changed) {
    return new Attributes(false, size, changed);
  }

  boolean hasSize() {
    return size >= 0;
  }

  /** As POSIX has it, kind and rights. */
  int mode() {
    return isFolder ? FOLDER | FOLDER_MODE : FILE | FILE_MODE;
  }
}

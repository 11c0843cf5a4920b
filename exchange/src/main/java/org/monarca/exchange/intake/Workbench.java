package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.monarca.exchange.platform.Folders;

/** A folder for one submission while it is worked on; it never outlives the work. */
record Workbench(Path folder) implements AutoCloseable {

  static Workbench open(Path root) {
    try {
      return new Workbench(Files.createTempDirectory(root, "submission-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes as sent. */
  Path content() {
    return folder.resolve("content");
  }

  /** Accepted children, for the step that applies them. */
  Path accepted() {
    return folder.resolve("accepted");
  }

  /** Findings as rows of COPY. */
  Path findings() {
    return folder.resolve("findings");
  }

  /** Identifiers of the students that were refused, as rows of COPY. */
  Path refused() {
    return folder.resolve("refused");
  }

  /** Identifiers of all students, as rows of COPY. */
  Path present() {
    return folder.resolve("present");
  }

  @Override
  public void close() {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where all benches stand. */
  record Room(Path folder) {

    /** That folder, rid of what a killed service left. */
    static Room in(Path folder) {
      try {
        Folders.remove(folder);
        return new Room(Files.createDirectories(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

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

  /** Identifiers of all students, as rows of COPY. */
  Path present() {
    return folder.resolve("present");
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Where all benches stand. */
  record Room(Path folder) {

    /** Under the installation's data, rid of what a killed service left. */
    static Room under(Path data) {
      var folder = data.toAbsolutePath().resolve("work");
      try {
        if (Files.exists(folder)) {
          remove(folder);
        }
        return new Room(Files.createDirectories(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

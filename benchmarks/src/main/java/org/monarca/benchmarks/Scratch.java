package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a benchmark works in: one that the caller named and keeps, or one that is gone
 * afterwards.
 */
record Scratch(Path folder, boolean kept) implements AutoCloseable {

  static Scratch at(@Nullable Path named) throws IOException {
    return named == null
        ? new Scratch(Files.createTempDirectory("monarca-bench-"), false)
        : new Scratch(Files.createDirectories(named.toAbsolutePath()), true);
  }

  /** Where the service keeps its data. */
  Path service() {
    return folder.resolve("service");
  }

  Path sub(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    try (var entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}

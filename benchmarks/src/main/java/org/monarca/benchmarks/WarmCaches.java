package org.monarca.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the files of a database once, so that the machine holds what it would hold of one that has
 * been in use for a while: a service just started would be measured by its disk.
 */
final class WarmCaches {

  private WarmCaches() {}

  /** Answers how many bytes there were. */
  static long of(Service service) throws IOException {
    try (var files = Files.walk(service.data().resolve("database/cluster/base"))) {
      return files.filter(Files::isRegularFile).mapToLong(WarmCaches::read).sum();
    }
  }

  private static long read(Path file) {
    try {
      return Files.copy(file, OutputStream.nullOutputStream());
    } catch (NoSuchFileException e) { // the server has dropped it meanwhile
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a command is told to read and to write. */
final class NamedFiles {

  private NamedFiles() {}

  /** What is written must not take the place of what is read, nor of something else written. */
  static void judge(Stream<Path> read, Stream<Path> written) {
    var met = read.map(NamedFiles::place).collect(Collectors.toSet());
    written
        .filter(file -> !met.add(place(file)))
        .findFirst()
        .ifPresent(file -> {
          throw new CommandFailure(
              Exit.WRONG_USE,
              "%s is named twice; give what is written its own name".formatted(file));
        });
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }
}

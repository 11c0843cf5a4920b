package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of an installation, marked by the command that made it: synthetic people and real ones
 * never share one.
 */
record Installation(Path folder) {

  private static final String MARK = "installation";

  /** Opens or makes the folder for that command; refuses one that another command made. */
  static Installation of(Path folder, String command) {
    var installation = new Installation(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(installation.folder);
      installation.claim(command);
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the data folder %s cannot be written: %s"
              .formatted(installation.folder, e.getMessage()));
    }
    return installation;
  }

  Path database() {
    return folder.resolve("database");
  }

  private void claim(String command) throws IOException {
    var mark = folder.resolve(MARK);
    if (!Files.exists(mark)) {
      refuseStranger();
      Files.writeString(mark, command + "\n");
    }
    var maker = Files.readString(mark).strip();
    if (!maker.equals(command)) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the data folder %s was made by ./monarca %s and is not for ./monarca %s; name another with --data"
              .formatted(folder, maker, command));
    }
  }

  /** A folder that holds other things is not ours to fill. */
  private void refuseStranger() {
    try (var entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new CommandFailure(
            Exit.WRONG_USE,
            "the folder %s holds other files; name an empty or a new one with --data"
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

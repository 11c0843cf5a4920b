package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of an installation, marked by the command that made it and held by one process at a
 * time: synthetic people and real ones never share one, and a second start cannot take the database
 * from under the first.
 */
final class Installation implements AutoCloseable {

  private static final String MARK = "installation";

  private final Path folder;
  private final FileChannel mark;

  private Installation(Path folder, FileChannel mark) {
    this.folder = folder;
    this.mark = mark;
  }

  /**
   * Opens or makes the folder for that command; refuses one that another command made, or that
   * another process holds.
   */
  static Installation of(Path folder, String command) {
    var place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place);
      if (!Files.exists(place.resolve(MARK))) {
        refuseStranger(place);
      }
      var mark =
          FileChannel.open(
              place.resolve(MARK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      hold(mark, place);
      claim(place, mark, command);
      return new Installation(place, mark);
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the data folder %s cannot be written: %s".formatted(place, e.getMessage()));
    }
  }

  /** Holds the folder of an installation on which no service runs, whichever command made it. */
  static Installation atRest(Path folder) {
    try {
      var mark =
          FileChannel.open(folder.resolve(MARK), StandardOpenOption.READ, StandardOpenOption.WRITE);
      hold(mark, folder);
      return new Installation(folder, mark);
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s is no folder of an installation".formatted(folder));
    }
  }

  Path folder() {
    return folder;
  }

  Path database() {
    return folder.resolve("database");
  }

  /** Lets another process have the folder. */
  @Override
  public void close() throws IOException {
    mark.close();
  }

  private static void hold(FileChannel mark, Path place) throws IOException {
    if (!held(mark)) {
      mark.close();
      throw new CommandFailure(
          Exit.NOT_AVAILABLE,
          "the data folder %s is in use by another start of Monarca; stop that one, or name another folder with --data"
              .formatted(place));
    }
  }

  /**
   * The lock lives as long as the channel; a second one of this very process is refused by an
   * exception.
   */
  private static boolean held(FileChannel mark) throws IOException {
    try {
      return mark.tryLock() != null;
    } catch (OverlappingFileLockException mine) {
      return false;
    }
  }

  private static void claim(Path place, FileChannel mark, String command) throws IOException {
    var maker = said(mark);
    if (maker.isEmpty()) {
      mark.write(StandardCharsets.UTF_8.encode(command + "\n"), 0);
      mark.force(true);
    } else if (!maker.equals(command)) {
      mark.close();
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the data folder %s was made by ./monarca %s and is not for ./monarca %s; name another with --data"
              .formatted(place, maker, command));
    }
  }

  /**
   * What stands in the mark, read by the channel that holds it: were the file opened and closed
   * once more, the system would take the lock of this whole process for given up.
   */
  private static String said(FileChannel mark) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(mark.size()));
    mark.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
  }

  /** A folder that holds other things is not ours to fill. */
  private static void refuseStranger(Path place) throws IOException {
    try (var entries = Files.list(place)) {
      if (entries.findAny().isPresent()) {
        throw new CommandFailure(
            Exit.WRONG_USE,
            "the folder %s holds other files; name an empty or a new one with --data"
                .formatted(place));
      }
    }
  }
}

package org.monarca.records.writing;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A file that appears whole or not at all: it grows beside its place and moves there in the end.
 */
public final class WholeFile {

  private WholeFile() {}

  /** The folder that a file of that name will stand in. */
  public static Path folderOf(Path target) {
    return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
  }

  /** Moves what is whole to its place; an older file of that name is replaced. */
  public static void publish(Path whole, Path target) throws IOException {
    try {
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException anotherFileSystem) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

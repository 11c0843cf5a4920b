package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Data folders of demos, under {@code target}. */
public final class Folders {

  private Folders() {}

  /** A folder that does not exist yet; what an earlier run left there is deleted, its log too. */
  public static Path fresh(String name) throws IOException {
    var folder = Launcher.folder("data").resolve(name);
    if (Files.exists(folder)) {
      try (var entries = Files.walk(folder)) {
        for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(entry);
        }
      }
    }
    Files.deleteIfExists(Launcher.folder("logs").resolve(name + ".log"));
    return folder;
  }
}

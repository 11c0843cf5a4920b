package org.monarca.records.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder that holds the files of one submission, as a zip would. */
public final class UnpackedFolder {

  private static final List<String> PACKED = List.of(".zip", ".xml", ".jsonl");

  private UnpackedFolder() {}

  /**
   * Whether it holds tables and nothing that is a submission by itself.
   *
   * @param mapped whether everything in it is read by a mapping
   */
  public static boolean isOne(Path folder, boolean mapped) throws IOException {
    var names = names(folder);
    boolean tables = names.stream().anyMatch(name -> name.endsWith(".csv"));
    return (mapped && !names.isEmpty())
        || (tables && names.stream().noneMatch(UnpackedFolder::isPacked));
  }

  /** Its files in a zip of ours, which only its owner can read, changed when the newest was. */
  public static Path packed(Path folder) throws IOException {
    var zip = Files.createTempFile("monarca-", ".zip");
    boolean whole = false;
    try {
      pack(folder, zip);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(zip);
      }
    }
    return zip;
  }

  private static void pack(Path folder, Path zip) throws IOException {
    long changed = 0;
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var name : names(folder)) {
        var file = folder.resolve(name);
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
        out.closeEntry();
        changed = Math.max(changed, Files.getLastModifiedTime(file).toMillis());
      }
    }
    Files.setLastModifiedTime(zip, FileTime.fromMillis(changed));
  }

  private static boolean isPacked(String name) {
    return PACKED.stream().anyMatch(name::endsWith);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}

package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Limits;

/**
 * A zip whose directory holds nothing but the files of a submission, each once. Nothing is ever
 * unpacked to a path.
 */
final class Archive implements AutoCloseable {

  private final ZipFile zip;
  private final Allowance allowance;
  private final Map<RecordKind, ZipEntry> entries;

  private Archive(ZipFile zip, Allowance allowance, Map<RecordKind, ZipEntry> entries) {
    this.zip = zip;
    this.allowance = allowance;
    this.entries = entries;
  }

  /** Opens the file, or objects and answers null. */
  static @Nullable Archive open(Path file, Limits limits, Objections objections)
      throws IOException {
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw new IOException("not a regular file");
    }
    if (size == 0) {
      objections.add("", 0, Problem.EMPTY_FILE);
    } else if (size > limits.sentBytes()) {
      var most = Long.toString(limits.sentBytes());
      objections.add("", 0, Problem.SENT_TOO_LARGE, Long.toString(size), most);
    } else {
      judgeDirectory(file, objections);
    }
    return objections.none() ? opened(file, new Allowance(limits, size), objections) : null;
  }

  /** The rows of that kind, or null when the bundle leaves them out. */
  @Nullable MeasuredStream open(RecordKind kind) throws IOException {
    var entry = entries.get(kind);
    return entry == null ? null : MeasuredStream.of(zip, entry, allowance);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static void judgeDirectory(Path file, Objections objections) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var objection = ZipDirectory.examine(channel);
      if (objection != null) {
        objections.add(
            "",
            0,
            objection.problem(),
            Integer.toString(objection.entries()),
            Integer.toString(RecordKind.values().length));
      }
    }
  }

  private static @Nullable Archive opened(Path file, Allowance allowance, Objections objections)
      throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException damaged) {
      objections.add("", 0, Problem.ZIP_DAMAGED);
      return null;
    }
    var entries = entries(zip, objections);
    if (objections.none()) {
      return new Archive(zip, allowance, entries);
    }
    zip.close();
    return null;
  }

  private static Map<RecordKind, ZipEntry> entries(ZipFile zip, Objections objections) {
    var entries = new EnumMap<RecordKind, ZipEntry>(RecordKind.class);
    zip.stream()
        .forEach(entry -> {
          var name = entry.getName();
          var kind = RecordKind.ofFileName(name);
          if (isUnsafe(name)) {
            objections.add("", 0, Problem.UNSAFE_ENTRY_NAME, name);
          } else if (kind.isEmpty()) {
            objections.add("", 0, Problem.UNKNOWN_ENTRY, name);
          } else if (entries.put(kind.get(), entry) != null) {
            objections.add(name, 0, Problem.ENTRY_TWICE, name);
          }
        });
    return entries;
  }

  /** Folders, climbing, drives: nothing that is more than a plain name. */
  private static boolean isUnsafe(String name) {
    return name.contains("/") || name.contains("\\") || name.contains(":") || name.contains("..");
  }
}

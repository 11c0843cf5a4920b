package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Limits;

/**
 * A zip of a stranger's, opened with care: its entries have plain names, each once. Nothing is ever
 * unpacked to a path of theirs.
 */
public final class SafeZip implements AutoCloseable {

  /** No file system has longer ones. */
  private static final int LONGEST_NAME = 255;

  private final ZipFile zip;
  private final Allowance allowance;
  private final Map<String, ZipEntry> entries;

  private SafeZip(ZipFile zip, Allowance allowance, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.allowance = allowance;
    this.entries = entries;
  }

  /**
   * Opens the file, or objects and answers null.
   *
   * @param known whether an entry of that name may be there
   */
  public static @Nullable SafeZip open(
      Path file, Limits limits, Objections objections, Predicate<String> known) throws IOException {
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
    return objections.none() ? opened(file, new Allowance(limits, size), objections, known) : null;
  }

  /** The names of all entries, as they stand in the directory. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** The bytes of that entry, or null when there is none; read again, they count once. */
  public @Nullable MeasuredStream open(String name) throws IOException {
    var entry = entries.get(name);
    return entry == null ? null : MeasuredStream.of(zip, entry, allowance.of(name));
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

  private static @Nullable SafeZip opened(
      Path file, Allowance allowance, Objections objections, Predicate<String> known)
      throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException damaged) {
      objections.add("", 0, Problem.ZIP_DAMAGED);
      return null;
    }
    var entries = entries(zip, objections, known);
    if (objections.none()) {
      return new SafeZip(zip, allowance, entries);
    }
    zip.close();
    return null;
  }

  private static Map<String, ZipEntry> entries(
      ZipFile zip, Objections objections, Predicate<String> known) {
    var entries = new LinkedHashMap<String, ZipEntry>();
    zip.stream()
        .forEach(entry -> {
          var name = entry.getName();
          if (isUnsafe(name)) {
            objections.add("", 0, Problem.UNSAFE_ENTRY_NAME, shown(name));
          } else if (!known.test(name)) {
            objections.add("", 0, Problem.UNKNOWN_ENTRY, name);
          } else if (entries.put(name, entry) != null) {
            objections.add(name, 0, Problem.ENTRY_TWICE, name);
          }
        });
    return entries;
  }

  /** Whether an entry may be called so. */
  public static boolean isPlain(String name) {
    return !isUnsafe(name);
  }

  /** Folders, climbing, drives, what no screen shows: nothing that is more than a plain name. */
  private static boolean isUnsafe(String name) {
    return name.contains("/")
        || name.contains("\\")
        || name.contains(":")
        || name.contains("..")
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(SafeZip::isNotShown);
  }

  /** A name that can be stored and shown. */
  private static String shown(String name) {
    var shown = new StringBuilder();
    name.chars().limit(LONGEST_NAME).forEach(c -> shown.append(isNotShown(c) ? '?' : (char) c));
    return shown.toString();
  }

  private static boolean isNotShown(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}

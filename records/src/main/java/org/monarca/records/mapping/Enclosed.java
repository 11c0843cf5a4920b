package org.monarca.records.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.monarca.records.bundle.SafeZip;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Limits;

/**
 * Tables and the mapping they are read by, in one zip, as senders make it themselves. The same
 * tables with the same mapping are the same bytes, whenever it is made.
 */
public final class Enclosed {

  /** A table whose name nobody knows. */
  public static final String UNNAMED = "table.csv";

  private static final int LOOKED_AT = 4;

  /** The first moment that a zip knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Enclosed() {}

  /** How it went. */
  public enum Outcome {
    DONE,

    /** A mapping is among the tables already: nobody can tell which of them is meant. */
    MAPPING_TWICE,

    /** It is no sound zip, whatever its name says, or more than may be sent. */
    UNSOUND
  }

  /**
   * Puts what was sent, a table or a zip of tables, into a new zip behind the mapping.
   *
   * @param name of a table that is no zip, as its sender calls it
   */
  public static Outcome write(Path sent, String name, byte[] mapping, Limits limits, Path target)
      throws IOException {
    if (isZip(sent)) {
      return repack(sent, mapping, limits, target);
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".zip")
        ? Outcome.UNSOUND
        : pack(sent, name, mapping, target);
  }

  /** As {@link #isZip(byte[])}. */
  public static boolean isZip(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return isZip(bytes.readNBytes(LOOKED_AT));
    }
  }

  /**
   * Whether bytes begin as a zip does, be it empty or a part of one. A heading may begin with PK as
   * well.
   */
  public static boolean isZip(byte[] bytes) {
    return bytes.length >= LOOKED_AT
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 || bytes[2] == 5 || bytes[2] == 7)
        && bytes[3] == bytes[2] + 1;
  }

  private static Outcome pack(Path sent, String name, byte[] mapping, Path target)
      throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
      begin(zip, mapping);
      entry(zip, entryName(name));
      Files.copy(sent, zip);
      return Outcome.DONE;
    }
  }

  private static Outcome repack(Path sent, byte[] mapping, Limits limits, Path target)
      throws IOException {
    var objections = Objections.strict();
    try (var tables = SafeZip.open(sent, limits, objections, any -> true)) {
      if (tables == null) {
        return Outcome.UNSOUND;
      }
      if (tables.names().contains(SentFiles.MAPPING)) {
        return Outcome.MAPPING_TWICE;
      }
      try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
        begin(zip, mapping);
        for (var name : tables.names()) {
          if (!copy(tables, name, zip)) {
            return Outcome.UNSOUND;
          }
        }
      }
      return Outcome.DONE;
    }
  }

  private static boolean copy(SafeZip tables, String name, ZipOutputStream to) throws IOException {
    entry(to, name);
    try (var bytes = tables.open(name)) {
      if (bytes == null) {
        return false;
      }
      bytes.transferTo(to);
      return bytes.problem() == null;
    }
  }

  private static void begin(ZipOutputStream zip, byte[] mapping) throws IOException {
    entry(zip, SentFiles.MAPPING);
    zip.write(mapping);
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  /** A name that may stand in a zip, with what stands in for it where it may not. */
  private static String entryName(String name) {
    return SafeZip.isPlain(name) && !name.isBlank() && !name.equals(SentFiles.MAPPING)
        ? name
        : UNNAMED;
  }
}

package org.monarca.records.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.bundle.MeasuredStream;
import org.monarca.records.bundle.SafeZip;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Limits;

/** What a sender of another layout sent: one file, or several in a zip. */
final class SentFiles implements Closeable {

  /** An entry of a zip that says how the others are to be read. */
  static final String MAPPING = "mapping.json";

  private final Path file;
  private final @Nullable SafeZip zip;
  private final String name;
  private final Objections objections;

  private SentFiles(Path file, @Nullable SafeZip zip, String name, Objections objections) {
    this.file = file;
    this.zip = zip;
    this.name = name;
    this.objections = objections;
  }

  /**
   * Opens them, or objects and answers null.
   *
   * @param name what findings call a file that is no zip
   */
  static @Nullable SentFiles open(Path file, String name, Limits limits, Objections objections)
      throws IOException {
    if (Enclosed.isZip(file)) {
      var zip = SafeZip.open(file, limits, objections, entry -> true);
      return zip == null ? null : new SentFiles(file, zip, name, objections);
    }
    long size = Files.size(file);
    if (size == 0) {
      objections.add(name, 0, Problem.EMPTY_FILE);
    } else if (size > limits.unpackedBytes()) {
      var most = Long.toString(limits.unpackedBytes());
      objections.add(name, 0, Problem.UNPACKED_TOO_LARGE, most);
    }
    return objections.none() ? new SentFiles(file, null, name, objections) : null;
  }

  /** All but the mapping. */
  List<String> names() {
    return zip == null
        ? List.of(name)
        : zip.names().stream().filter(entry -> !entry.equals(MAPPING)).toList();
  }

  /** Hands the bytes of one of them to somebody, and objects to what is wrong with them. */
  void read(String entry, Reader to) throws IOException {
    if (zip == null) {
      try (var bytes = Files.newInputStream(file)) {
        to.read(bytes);
      }
      return;
    }
    try (var bytes = zip.open(entry)) {
      if (bytes != null) {
        to.read(bytes);
        objectTo(entry, bytes);
      }
    }
  }

  /** As {@link #read}, for parsers that need a file: an entry is unpacked into a folder of ours. */
  void read(String entry, Path scratch, FileReader to) throws IOException {
    if (zip == null) {
      to.read(file);
      return;
    }
    var unpacked = Files.createTempFile(scratch, "entry-", ".xml");
    try {
      read(
          entry,
          bytes -> {
            try (var out = Files.newOutputStream(unpacked)) {
              bytes.transferTo(out);
            }
          });
      if (objections.none()) {
        to.read(unpacked);
      }
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  private void objectTo(String entry, MeasuredStream bytes) {
    var broken = bytes.problem();
    if (broken != null) {
      objections.add(entry, 0, broken, bytes.limit());
    }
  }

  /** Reads bytes. */
  @FunctionalInterface
  interface Reader {
    void read(InputStream bytes) throws IOException;
  }

  /** Reads a file. */
  @FunctionalInterface
  interface FileReader {
    void read(Path file) throws IOException;
  }
}

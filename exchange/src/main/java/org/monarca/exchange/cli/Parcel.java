package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.monarca.records.mapping.Enclosed;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/**
 * What goes to the exchange of a file that a person named: the file as it is, or behind the mapping
 * by which it is read.
 *
 * @param named the file
 * @param sent what is sent; gone afterwards where it is not the file itself
 * @param keptMapping by which the exchange is to read it; blank where it says itself how
 */
record Parcel(Path named, Path sent, String mediaType, String keptMapping)
    implements AutoCloseable {

  private static final String TABLE = "text/csv";

  /** Which says itself how it is read. */
  static Parcel asItIs(Path file) throws IOException {
    return new Parcel(file, file, Submit.form(file).mediaType(), "");
  }

  /** A table, or a zip of tables, to be read by a mapping that the State keeps. */
  static Parcel byKept(String mapping, Path file) throws IOException {
    var type = Enclosed.isZip(tables(file)) ? Form.CSV_BUNDLE.mediaType() : TABLE;
    return new Parcel(file, file, type, mapping);
  }

  /** A table, or a zip of tables, behind that mapping in one zip. */
  static Parcel behind(Path mapping, Path file) throws IOException {
    LayoutOptions.mapping(mapping);
    var zip = Files.createTempFile("monarca-", ".zip");
    var parcel = new Parcel(file, zip, Form.CSV_BUNDLE.mediaType(), "");
    boolean isPacked = false;
    try {
      pack(tables(file), Files.readAllBytes(mapping), zip);
      isPacked = true;
      return parcel;
    } finally {
      if (!isPacked) {
        parcel.close();
      }
    }
  }

  /** What the State's clients are told apart by; blank where nothing says it. */
  String state(String otherwise) throws IOException {
    var said = otherwise.isEmpty() ? null : otherwise;
    return keptMapping.isEmpty() ? SubmissionState.of(sent, Submit.form(sent), said) : otherwise;
  }

  @Override
  public void close() throws IOException {
    if (!sent.equals(named)) {
      Files.deleteIfExists(sent);
    }
  }

  private static void pack(Path file, byte[] mapping, Path zip) throws IOException {
    var name = file.getFileName().toString();
    switch (Enclosed.write(file, name, mapping, Limits.published(), zip)) {
      case DONE -> {}
      case MAPPING_TWICE ->
          throw new CommandFailure(
              Exit.WRONG_USE,
              "%s has a mapping.json of its own; leave that out, or --mapping".formatted(file));
      case UNSOUND ->
          throw new CommandFailure(
              Exit.WRONG_USE,
              "%s cannot be unpacked, or unpacks to more than may be sent".formatted(file));
    }
  }

  private static Path tables(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s is no table and no zip of tables that can be read".formatted(file));
    }
    return file;
  }
}

package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.problems.Problem;

/** A CSV file with a heading, read row by row; blanks round names and values are dropped. */
final class CsvFile implements AutoCloseable {

  /** A row that is longer is a quotation mark gone astray. */
  private static final int MOST_ROW_BYTES = 16 << 20;

  /** What programs write instead of commas. */
  private static final Map<String, String> OTHER_SEPARATORS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "upright bars");

  private final Path file;
  private final InputStream in;
  private final CsvRows rows;
  private final List<String> columns = new ArrayList<>();

  private CsvFile(Path file, InputStream in) {
    this.file = file;
    this.in = in;
    this.rows = new CsvRows(in, MOST_ROW_BYTES);
  }

  /** Opens a file and reads its heading. */
  static CsvFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new WrongInput(path, "there is no such file that can be read; name a CSV file");
    }
    var csv = new CsvFile(path, Files.newInputStream(path));
    try {
      csv.readHeading();
      return csv;
    } catch (IOException | RuntimeException e) {
      csv.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /** The names of the columns; blank ones too. */
  List<String> columns() {
    return List.copyOf(columns);
  }

  /** Where a column stands, which must be there. */
  int place(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new WrongInput(
          file,
          "the column \"%s\" is missing; there are: %s. %s"
              .formatted(column, String.join(", ", columns), remedy(column)));
    }
    return place;
  }

  private String remedy(String column) {
    var heading = columns.getFirst();
    for (var separator : OTHER_SEPARATORS.entrySet()) {
      if (columns.size() == 1 && heading.contains(separator.getKey())) {
        return "The heading holds %s: save the file with commas between values"
            .formatted(separator.getValue());
      }
    }
    return columns.stream()
        .filter(column::equalsIgnoreCase)
        .findFirst()
        .map(alike ->
            "Capital letters count: write \"%s\" in the settings, as in the file".formatted(alike))
        .orElse("Mend the name in the settings or in the file");
  }

  /** Goes to the next row; false at the end. */
  boolean next() throws IOException {
    boolean there = rows.next();
    judge();
    if (there && rows.size() != columns.size()) {
      throw new WrongInput(
          file,
          rows.line(),
          "%d values where the heading has %d columns; a value with a comma stands in quotation marks"
              .formatted(rows.size(), columns.size()));
    }
    return there;
  }

  /** The physical line on which the row begins. */
  long line() {
    return rows.line();
  }

  String value(int column) {
    return rows.value(column).strip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readHeading() throws IOException {
    boolean there = rows.next();
    judge();
    if (!there) {
      throw new WrongInput(
          file, "it is empty; a CSV file begins with a line of the names of its columns");
    }
    var met = new HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var name = value(i);
      if (!name.isEmpty() && !met.add(name)) {
        throw new WrongInput(
            file,
            rows.line(),
            "the column \"%s\" stands in the heading twice; give each its own name"
                .formatted(name));
      }
      columns.add(name);
    }
  }

  private void judge() {
    var problem = rows.problem();
    if (problem == Problem.RECORD_TOO_LARGE) {
      throw new WrongInput(
          file,
          rows.line(),
          "the row has more than %d bytes; look for a quotation mark that is never closed"
              .formatted(MOST_ROW_BYTES));
    }
    if (problem != null) {
      var explained = problem.explained(Locale.ENGLISH);
      throw new WrongInput(
          file, rows.line(), "%s %s".formatted(explained.message(), explained.remedy()));
    }
  }
}

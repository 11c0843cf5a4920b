package org.monarca.records.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Wording;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;

/** The records of a table with a heading, as a file of a delimiter. */
final class CsvSource {

  private final Mapping.Text text;
  private final int mostBytes;
  private final Objections objections;

  CsvSource(Mapping.Text text, int mostBytes, Objections objections) {
    this.text = text;
    this.mostBytes = mostBytes;
    this.objections = objections;
  }

  void read(String file, InputStream bytes, RecordSink to) throws IOException {
    var csv = new CsvRows(Recoded.of(bytes, text.charset()), mostBytes, text.delimiter());
    if (csv.next()) {
      read(file, csv, to);
    } else if (csv.problem() == null) {
      objections.add(file, 1, Problem.NO_HEADING);
    }
    var misread = csv.problem();
    if (misread != null) {
      objections.add(file, csv.line(), misread, Integer.toString(mostBytes));
    }
  }

  private void read(String file, CsvRows csv, RecordSink to) throws IOException {
    var heading = heading(file, csv);
    var taker = to.begin(file, heading);
    var row = new CsvRecord(csv, new Heading(heading), heading.size());
    boolean wanted = objections.none();
    while (wanted && csv.next()) {
      if (csv.size() > heading.size()) {
        var values = Integer.toString(csv.size());
        var columns = Integer.toString(heading.size());
        objections.add(file, csv.line(), Problem.MORE_VALUES_THAN_COLUMNS, values, columns);
        wanted = !objections.full();
      } else {
        wanted = taker.take(row);
      }
    }
  }

  private List<String> heading(String file, CsvRows csv) {
    var heading = new ArrayList<String>();
    for (int i = 0; i < csv.size(); i++) {
      var column = csv.value(i).strip();
      if (!column.isEmpty() && heading.contains(column)) {
        objections.add(file, csv.line(), Problem.COLUMN_TWICE, column);
      }
      heading.add(column);
    }
    return heading;
  }

  /** The record that the rows stand on. */
  private static final class CsvRecord implements SourceRow {

    private final CsvRows csv;
    private final Heading heading;
    private final int columns;
    private final Map<String, Integer> found = new HashMap<>();

    CsvRecord(CsvRows csv, Heading heading, int columns) {
      this.csv = csv;
      this.heading = heading;
      this.columns = columns;
    }

    @Override
    public @Nullable String value(String column) {
      int place = found.computeIfAbsent(column, heading::place);
      return place < 0 || place >= csv.size() ? null : Wording.clean(csv.value(place));
    }

    @Override
    public long line() {
      return csv.line();
    }

    @Override
    public boolean cutShort() {
      return csv.size() < columns;
    }
  }
}

package org.monarca.records.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes rows of one kind by RFC 4180: all columns in catalogue order, lines ended by CR LF. */
final class CsvTableWriter implements AutoCloseable {

  private final CsvWriter csv;
  private final List<Element> elements;
  private final @Nullable String[] cells;
  private boolean closed;

  private CsvTableWriter(CsvWriter csv, List<Element> elements) {
    this.csv = csv;
    this.elements = elements;
    this.cells = new String[elements.size()];
  }

  static CsvTableWriter create(Path file, RecordKind kind, Catalogue catalogue) throws IOException {
    var csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8);
    var elements = catalogue.asKnown(kind);
    csv.writeRecord(elements.stream().map(Element::key).toList());
    return new CsvTableWriter(csv, elements);
  }

  void write(Row row) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.value(elements.get(i));
    }
    csv.writeRecord(cells);
  }

  /** Closing again does nothing. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      csv.close();
    }
  }
}

package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.SubmissionWriter;
import org.monarca.records.writing.HeaderRow;
import org.monarca.records.writing.WholeFile;

/**
 * Writes a submission as a CSV bundle. Each kind of row grows in a file of its own in a private
 * folder beside the bundle, for a zip takes one entry at a time and the header, which comes first,
 * needs the counts.
 */
public final class CsvBundleWriter implements SubmissionWriter {

  /** The earliest moment a zip can hold: an entry's time says nothing about a submission. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path zip;
  private final Path workshop;
  private final Row header;
  private final Map<RecordKind, CsvTableWriter> tables = new EnumMap<>(RecordKind.class);
  private long students;
  private long records;
  private boolean closed;

  private CsvBundleWriter(Path zip, Path workshop, Row header) {
    this.zip = zip;
    this.workshop = workshop;
    this.header = header;
  }

  /** Begins a bundle; the header's counts are replaced by those of what is added. */
  public static CsvBundleWriter create(Path zip, Header header) throws IOException {
    return create(zip, HeaderRow.of(header));
  }

  /** Begins a bundle with a header as it was sent. */
  public static CsvBundleWriter create(Path zip, Row header) throws IOException {
    var workshop = Files.createTempDirectory(WholeFile.folderOf(zip), ".bundle-");
    return new CsvBundleWriter(zip, workshop, header);
  }

  @Override
  public void add(StudentRecord child) throws IOException {
    write(child.student());
    for (var row : child.childRows()) {
      write(row);
    }
    students++;
  }

  @Override
  public boolean addStray(Row row) throws IOException {
    write(row);
    return true;
  }

  @Override
  public long students() {
    return students;
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public long replacedCharacters() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      table(RecordKind.STUDENT);
      table(RecordKind.HEADER).write(HeaderRow.counting(header, students, records));
      WholeFile.publish(assembled(), zip);
    } finally {
      discardWorkshop();
    }
  }

  @Override
  public void discard() throws IOException {
    if (!closed) {
      closed = true;
      discardWorkshop();
    }
  }

  private void write(Row row) throws IOException {
    table(row.kind()).write(row);
    records++;
  }

  private CsvTableWriter table(RecordKind kind) throws IOException {
    var open = tables.get(kind);
    if (open == null) {
      open =
          CsvTableWriter.create(
              workshop.resolve(kind.fileName()), kind, HeaderRules.judging(header));
      tables.put(kind, open);
    }
    return open;
  }

  private Path assembled() throws IOException {
    var whole = workshop.resolve("bundle.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(whole))) {
      for (var kind : tables.keySet()) {
        pack(kind, out);
      }
    }
    return whole;
  }

  private void pack(RecordKind kind, ZipOutputStream out) throws IOException {
    Objects.requireNonNull(tables.get(kind)).close();
    var entry = new ZipEntry(kind.fileName());
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
    Files.copy(workshop.resolve(kind.fileName()), out);
    out.closeEntry();
  }

  private void discardWorkshop() throws IOException {
    for (var table : tables.values()) {
      table.close();
    }
    try (var files = Files.newDirectoryStream(workshop)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    Files.delete(workshop);
  }
}

package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/**
 * Writes a submission as a CSV bundle. Children stand in the order they were added; the same
 * children give the same bytes.
 *
 * <p>Each kind of row grows in a file of its own in a private folder beside the bundle, for a zip
 * takes one entry at a time and the header, which comes first, needs the counts. The bundle appears
 * under its name, whole, when the writer is closed. Not for several threads at once.
 */
public final class CsvBundleWriter implements AutoCloseable {

  /** The earliest moment a zip can hold: an entry's time says nothing about a submission. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path zip;
  private final Path workshop;
  private final Header draft;
  private final Map<RecordKind, CsvTableWriter> tables = new EnumMap<>(RecordKind.class);
  private long students;
  private long records;
  private boolean closed;

  private CsvBundleWriter(Path zip, Path workshop, Header draft) {
    this.zip = zip;
    this.workshop = workshop;
    this.draft = draft;
  }

  /**
   * Begins a bundle.
   *
   * @param zip the file to be written; an older one of that name is replaced at the end
   * @param draft the header; its counts are replaced by what was added
   * @throws IOException when the folder of the bundle cannot be written to
   */
  public static CsvBundleWriter create(Path zip, Header draft) throws IOException {
    var folder = Objects.requireNonNull(zip.toAbsolutePath().getParent(), "a bundle has a folder");
    var workshop = Files.createTempDirectory(folder, ".bundle-");
    return new CsvBundleWriter(zip, workshop, draft);
  }

  /** Adds a student with all its rows, as they are. */
  public void add(StudentRecord child) throws IOException {
    write(child.student());
    for (var row : child.childRows()) {
      write(row);
    }
    students++;
  }

  /** Students added so far. */
  public long students() {
    return students;
  }

  /** Rows added so far, students included. */
  public long records() {
    return records;
  }

  /** Writes the header and the bundle; closing again does nothing. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      table(RecordKind.STUDENT);
      table(RecordKind.HEADER).write(HeaderRow.of(draft.counting(students, records)));
      publish(assembled());
    } finally {
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
      open = CsvTableWriter.create(workshop.resolve(kind.fileName()), kind);
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

  private void publish(Path whole) throws IOException {
    try {
      Files.move(whole, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException anotherFileSystem) {
      Files.move(whole, zip, StandardCopyOption.REPLACE_EXISTING);
    }
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

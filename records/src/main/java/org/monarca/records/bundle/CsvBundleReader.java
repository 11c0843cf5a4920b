package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.monarca.records.Header;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.SubmissionReader;

/** Reads submissions that come as a zip of CSV files. */
public final class CsvBundleReader implements SubmissionReader {

  /** Heap that rows may take before they are spilled, in bytes. */
  public static final long USUAL_MEMORY = 64L << 20;

  private final Path scratch;
  private final long memoryBytes;

  /** Spills to the machine's folder for temporary files. */
  public CsvBundleReader() {
    this(Path.of(System.getProperty("java.io.tmpdir")), USUAL_MEMORY);
  }

  /**
   * @param scratch an existing folder for rows that do not fit into memory
   * @param memoryBytes of heap that the rows of one reading may take
   */
  public CsvBundleReader(Path scratch, long memoryBytes) {
    this.scratch = scratch;
    this.memoryBytes = memoryBytes;
  }

  @Override
  public Reading examine(Path file, Expectation expectation, Examination to) throws IOException {
    var objections = new Objections();
    try (var archive = Archive.open(file, expectation.limits(), objections)) {
      if (archive == null) {
        return objections.refused();
      }
      try (var sorter = new RowSorter(scratch, memoryBytes)) {
        return new BundleReading(archive, expectation, sorter, to, objections).run();
      }
    }
  }

  @Override
  public Optional<Header> header(Path file) throws IOException {
    var objections = new Objections();
    try (var archive = Archive.open(file, Limits.published(), objections)) {
      return archive == null
          ? Optional.empty()
          : BundleHeader.ofAnyone(archive, Limits.published(), objections);
    }
  }
}

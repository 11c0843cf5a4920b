package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Limits;

/** A zip whose directory holds nothing but the files of a submission, each once. */
final class Archive implements AutoCloseable {

  private final SafeZip zip;

  private Archive(SafeZip zip) {
    this.zip = zip;
  }

  /** Opens the file, or objects and answers null. */
  static @Nullable Archive open(Path file, Limits limits, Objections objections)
      throws IOException {
    var zip =
        SafeZip.open(file, limits, objections, name -> RecordKind.ofFileName(name).isPresent());
    return zip == null ? null : new Archive(zip);
  }

  /** The rows of that kind, or null when the bundle leaves them out. */
  @Nullable MeasuredStream open(RecordKind kind) throws IOException {
    return zip.open(kind.fileName());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package org.monarca.exchange.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.records.submission.Form;

/**
 * What a sender hands over.
 *
 * @param stream read once, to its end, by the receiver; closed by the sender
 * @param gzip whether the stream is packed once more for the way ({@code Content-Encoding: gzip})
 * @param dryRun whether it is to be checked only
 * @param by a mapping of the State's by which it is to be read; null where it says itself how
 */
public record UploadedBytes(
    InputStream stream, Form form, boolean gzip, boolean dryRun, @Nullable Tables by) {

  /** What says itself how it is to be read. */
  public UploadedBytes(InputStream stream, Form form, boolean gzip, boolean dryRun) {
    this(stream, form, gzip, dryRun, null);
  }

  /** Tables, one or several in a zip, to be read by that mapping. */
  public static UploadedBytes tables(
      InputStream stream, boolean gzip, boolean dryRun, String name, Chosen mapping) {
    return new UploadedBytes(stream, Form.CSV_BUNDLE, gzip, dryRun, new Tables(mapping, name));
  }

  /**
   * By what tables are read.
   *
   * @param name of a table that comes alone, as its sender calls it
   */
  public record Tables(Chosen mapping, String name) {}
}

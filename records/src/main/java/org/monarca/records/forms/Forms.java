package org.monarca.records.forms;

import java.io.IOException;
import java.nio.file.Path;
import org.monarca.records.Header;
import org.monarca.records.Row;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.jsonl.JsonLinesReader;
import org.monarca.records.jsonl.JsonLinesWriter;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.SubmissionReader;
import org.monarca.records.submission.SubmissionWriter;
import org.monarca.records.writing.HeaderRow;
import org.monarca.records.xml.XmlReader;
import org.monarca.records.xml.XmlWriter;

/** Makes readers and writers by form. */
public final class Forms {

  private Forms() {}

  /** A reader of our own forms, and of the layouts it knows by what is in a file. */
  public static SubmissionReader reader(Form form, Workspace space) {
    return reader(form, space, Unsaid.NOTHING);
  }

  /**
   * As {@link #reader(Form, Workspace)}.
   *
   * @param unsaid what other layouts do not say of themselves
   */
  public static SubmissionReader reader(Form form, Workspace space, Unsaid unsaid) {
    return switch (form) {
      case CSV_BUNDLE -> new RecognisingReader(form, CsvBundleReader.opener(), unsaid, space);
      case XML -> new RecognisingReader(form, XmlReader.opener(), unsaid, space);
      case JSON_LINES -> new JsonLinesReader(space);
    };
  }

  /** Begins a file; the header's counts are replaced by those of what is added. */
  public static SubmissionWriter writer(Form form, Path target, Header header) throws IOException {
    return writer(form, target, HeaderRow.of(header));
  }

  /** Begins a file with a header as it was sent. */
  public static SubmissionWriter writer(Form form, Path target, Row header) throws IOException {
    return switch (form) {
      case CSV_BUNDLE -> CsvBundleWriter.create(target, header);
      case XML -> XmlWriter.create(target, header);
      case JSON_LINES -> JsonLinesWriter.create(target, header);
    };
  }
}

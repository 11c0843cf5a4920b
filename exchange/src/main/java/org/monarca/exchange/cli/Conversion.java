package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.SubmissionWriter;
import org.monarca.records.submission.Transcript;

/** A submission on its way into another form: written as it is read, good or bad. */
final class Conversion implements Transcript, AutoCloseable {

  /** So many are named; of more it is said how many there are. */
  private static final int MOST_NAMED = 10;

  private final Form form;
  private final Path target;
  private final List<String> notCarried = new ArrayList<>();
  private @Nullable SubmissionWriter writer;
  private Row header = Row.builder(RecordKind.HEADER).build();
  private long strays;

  Conversion(Form form, Path target) {
    this.form = form;
    this.target = target;
  }

  @Override
  public void header(Row read) {
    header = read;
    try {
      writer = Forms.writer(form, target, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void child(StudentRecord child) {
    try {
      writer().add(child);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stray(Row row) {
    try {
      if (!writer().addStray(row) && ++strays <= MOST_NAMED) {
        notCarried.add(
            "%s of line %d belongs to no student of the file; in %s rows stand inside their student"
                .formatted(row.kind().key(), row.line(), form.title()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finishes the file; answers what it does not say although it was sent. */
  List<String> finish() throws IOException {
    var written = writer();
    written.close();
    if (strays > MOST_NAMED) {
      notCarried.add("%d rows in all belong to no student of the file".formatted(strays));
    }
    if (written.replacedCharacters() > 0) {
      notCarried.add(
          "control characters that %s cannot hold: %d; U+FFFD stands for each"
              .formatted(form.title(), written.replacedCharacters()));
    }
    compare("student_count", written.students());
    if (header.origin() == null) {
      compare("record_count", written.records());
    }
    return List.copyOf(notCarried);
  }

  long students() {
    return writer().students();
  }

  long records() {
    return writer().records();
  }

  /** What was not finished leaves no file. */
  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.discard();
    }
  }

  private void compare(String element, long written) {
    var announced = header.value(element);
    if (!Long.toString(written).equals(announced)) {
      notCarried.add(
          "the header's %s, %s: %d were written, and the header says so"
              .formatted(element, announced, written));
    }
  }

  private SubmissionWriter writer() {
    return Objects.requireNonNull(writer, "the header comes first");
  }
}

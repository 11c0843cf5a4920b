package org.monarca.population;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.monarca.population.states.Told;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.SubmissionWriter;

/** One State's submission while it is written. */
final class Bundle implements AutoCloseable {

  private final Path file;
  private final Header header;
  private final SubmissionWriter writer;
  private long students;
  private long records;

  Bundle(Form form, Path file, Header header) throws IOException {
    this.file = file;
    this.header = header;
    this.writer = Forms.writer(form, file, header);
  }

  /** Takes what concerns this State, in order. */
  void add(List<Generation> generations) throws IOException {
    for (var generation : generations) {
      for (var child : generation.children()) {
        for (var told : child) {
          add(told);
        }
      }
    }
  }

  void add(StudentRecord record) throws IOException {
    writer.add(record);
    students++;
    records += 1 + record.childRows().size();
  }

  Outcome.Submission submission() {
    return new Outcome.Submission(header.state(), file, students, records);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private void add(Told told) throws IOException {
    if (told.state().code().equals(header.state())) {
      add(told.record());
    }
  }
}

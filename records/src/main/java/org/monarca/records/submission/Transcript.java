package org.monarca.records.submission;

import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Takes a submission as it stands, good or bad, as when it is put into another form. */
public interface Transcript {

  /** The header as it was sent; called once, before all else. */
  void header(Row header);

  /** One student with the rows that hang on it, by {@code state_student_id}. */
  void child(StudentRecord child);

  /** A row whose student is not in the submission. */
  void stray(Row row);
}

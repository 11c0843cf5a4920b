package org.monarca.records.submission;

import java.io.IOException;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/**
 * Writes a submission of one form. Children stand in the order they were added; the same children
 * give the same bytes. The file appears under its name, whole, when the writer is closed; an older
 * one of that name is replaced. Not for several threads at once.
 */
public interface SubmissionWriter extends AutoCloseable {

  /** Adds a student with all its rows, as they are. */
  void add(StudentRecord child) throws IOException;

  /**
   * Adds a row whose student is not in the submission.
   *
   * @return false, and nothing added, in forms where rows stand inside their student
   */
  boolean addStray(Row row) throws IOException;

  /** Students added so far. */
  long students();

  /** Rows added so far, students included. */
  long records();

  /** Characters that this form cannot hold; the replacement character, U+FFFD, stands for each. */
  long replacedCharacters();

  /** Writes the header, with the counts of what was added, and the file; again, it does nothing. */
  @Override
  void close() throws IOException;

  /** Leaves no file; closing does nothing then. */
  void discard() throws IOException;
}

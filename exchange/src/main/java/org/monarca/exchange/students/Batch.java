package org.monarca.exchange.students;

import java.util.Collections;
import java.util.List;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;

/**
 * Accepted children of one submission, to be applied together; no child twice.
 *
 * @param state postal code of the State that says it
 * @param moments when each of the children was spoken of
 */
public record Batch(
    String state, Origin origin, Mode mode, List<StudentRecord> children, List<Moment> moments) {

  public Batch {
    if (children.size() != moments.size()) {
      throw new IllegalArgumentException("a moment for each child");
    }
  }

  /** All of them were spoken of at once. */
  public Batch(
      String state, Origin origin, Moment moment, Mode mode, List<StudentRecord> children) {
    this(state, origin, mode, children, Collections.nCopies(children.size(), moment));
  }
}

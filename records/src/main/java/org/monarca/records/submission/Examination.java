package org.monarca.records.submission;

import java.util.List;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/**
 * Takes what a reader finds, as it finds it, on the reader's own thread. What it was given counts
 * only once the reading is {@link Reading.Complete}.
 */
public interface Examination {

  /** The header is sound; called once, before all else. */
  void header(Header header);

  /**
   * So many rows have been read so far, behind which children will follow; told every now and then,
   * for whoever shows how far it is.
   */
  default void read(long records) {}

  /**
   * The child holds all rules; there may be warnings. A child to be withdrawn comes without rows.
   */
  void accepted(StudentRecord child, List<Finding> warnings);

  /**
   * The child breaks at least one rule; its rows are as they were sent, with the sender's codes,
   * its warnings are among the findings.
   */
  void rejected(StudentRecord child, List<Finding> findings);

  /** A row that belongs to no child; it is not stored. */
  void orphan(Finding finding);
}

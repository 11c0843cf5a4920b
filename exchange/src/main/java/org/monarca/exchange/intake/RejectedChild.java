package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/**
 * A child of a submission who was refused.
 *
 * @param number in the order in which they were read, from 1
 * @param child as it may be shown and sent on
 * @param findings why, among others
 */
public record RejectedChild(int number, StudentRecord child, List<Finding> findings) {

  public RejectedChild {
    findings = List.copyOf(findings);
  }

  /** Its number alone: a child must not reach a log by accident. */
  @Override
  public String toString() {
    return "rejected child " + number;
  }
}

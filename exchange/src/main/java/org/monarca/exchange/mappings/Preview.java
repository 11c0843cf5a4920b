package org.monarca.exchange.mappings;

import java.util.List;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/**
 * What a sample becomes by a mapping.
 *
 * @param refused whether it would be refused as a whole; then all numbers are 0
 * @param received children in it
 * @param accepted those without an error
 * @param records rows of all kinds
 * @param first a few of the children
 * @param findings the first of them
 * @param counts how often each problem was found
 */
public record Preview(
    boolean refused,
    long received,
    long accepted,
    long records,
    List<StudentRecord> first,
    List<Finding> findings,
    List<Counted> counts) {

  /** A problem with its first finding. */
  public record Counted(Finding first, long times) {}

  public long rejected() {
    return received - accepted;
  }

  /** Whether more was found than is shown. */
  public boolean isCut() {
    return counts.stream().mapToLong(Counted::times).sum() > findings.size();
  }
}

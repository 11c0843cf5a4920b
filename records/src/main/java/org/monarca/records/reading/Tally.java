package org.monarca.records.reading;

import java.util.List;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.rules.Twins;
import org.monarca.records.submission.Examination;

/** Counts what it passes on, and has children of one submission compared with each other. */
final class Tally implements Examination {

  private final Examination to;
  private final Twins twins;
  private long accepted;
  private long rejected;

  Tally(Examination to, Twins twins) {
    this.to = to;
    this.twins = twins;
  }

  @Override
  public void header(Header header) {
    to.header(header);
  }

  @Override
  public void accepted(StudentRecord child, List<Finding> warnings) {
    accepted++;
    to.accepted(child, twins.judge(child, warnings));
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> findings) {
    rejected++;
    to.rejected(child, findings);
  }

  @Override
  public void orphan(Finding finding) {
    to.orphan(finding);
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }
}

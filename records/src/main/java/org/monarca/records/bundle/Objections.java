package org.monarca.records.bundle;

import java.util.ArrayList;
import java.util.List;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Reading;

/**
 * The file errors found so far; with the first of them the submission is lost, but the sender wants
 * to hear of the others too.
 */
final class Objections {

  private final List<Finding> findings = new ArrayList<>();

  void add(Finding finding) {
    if (!full()) {
      findings.add(finding);
    }
  }

  void add(String file, long line, Problem problem, String... details) {
    add(Finding.ofFile(file, line, problem, details));
  }

  boolean none() {
    return findings.isEmpty();
  }

  boolean full() {
    return findings.size() >= Reading.Refused.MOST_FINDINGS;
  }

  Reading.Refused refused() {
    return new Reading.Refused(findings);
  }
}

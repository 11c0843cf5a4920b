package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Records of nobody, by what they name their student by. */
final class Strays {

  /** So many are named; nobody reads more. */
  private static final int MOST = 10_000;

  private final List<Finding> named = new ArrayList<>();
  private long all;

  void add(Row row, Problem problem) {
    all++;
    if (named.size() < MOST) {
      var origin = Families.origin(row);
      named.add(
          new Finding(
              origin.place().file(),
              row.line(),
              row.column(),
              null,
              row.kind(),
              "state_student_id",
              row.stateStudentId(),
              problem,
              List.of(),
              origin.place().key()));
    }
  }

  /** So many more, of which nothing is kept. */
  void addUntold(long more) {
    all += more;
  }

  long count() {
    return all;
  }

  List<Finding> findings() {
    var findings = new ArrayList<>(named);
    if (all > named.size()) {
      var shown = Integer.toString(named.size());
      var more = Long.toString(all - named.size());
      findings.add(Finding.ofSubmission(Problem.MORE_FINDINGS, shown, more));
    }
    return List.copyOf(findings);
  }
}

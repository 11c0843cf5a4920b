package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/**
 * Collects what the rules say of one child. Of a child with very many findings the first {@value
 * #MOST} are kept: nobody mends more at once.
 */
final class Verdict {

  static final int MOST = 200;

  private final List<Finding> findings = new ArrayList<>(2);
  private final @Nullable String stateStudentId;
  private final Function<RecordKind, String> files;
  private boolean rejected;

  Verdict(@Nullable String stateStudentId, Function<RecordKind, String> files) {
    this.stateStudentId = stateStudentId;
    this.files = files;
  }

  /** About one element of the row, showing its value. */
  void add(Problem problem, Row row, Element element, String... details) {
    note(problem, row, element.key(), row.value(element), details);
  }

  /** About one element of the row, hiding its value. */
  void addUnseen(Problem problem, Row row, Element element) {
    note(problem, row, element.key(), null);
  }

  /** About the row as a whole. */
  void add(Problem problem, Row row, String... details) {
    note(problem, row, null, null, details);
  }

  private void note(
      Problem problem,
      Row row,
      @Nullable String element,
      @Nullable String value,
      String... details) {
    rejected |= problem.severity() != Severity.WARNING;
    if (findings.size() < MOST) {
      findings.add(
          new Finding(
              files.apply(row.kind()),
              row.line(),
              null,
              stateStudentId,
              row.kind(),
              element,
              value,
              problem,
              List.of(details)));
    }
  }

  Judgement judgement() {
    return new Judgement(rejected, List.copyOf(findings));
  }
}

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
 * #MOST} errors and as many warnings are kept, nobody mends more at once; a last one says how many
 * there are besides.
 */
final class Verdict {

  static final int MOST = 200;

  private final List<Finding> findings = new ArrayList<>(2);
  private final @Nullable String stateStudentId;
  private final Function<RecordKind, String> files;
  private int errors;
  private long leftOut;
  private @Nullable Row lastLeftOut;

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
    if (hasRoomFor(problem.severity())) {
      findings.add(finding(problem, row, element, value, List.of(details)));
    } else {
      leftOut++;
      lastLeftOut = row;
    }
  }

  /** Warnings, however many, take no room from errors: no child is rejected without a word. */
  private boolean hasRoomFor(Severity severity) {
    if (severity == Severity.WARNING) {
      return findings.size() - errors < MOST;
    }
    if (errors == MOST) {
      return false;
    }
    errors++;
    return true;
  }

  private Finding finding(
      Problem problem,
      Row row,
      @Nullable String element,
      @Nullable String value,
      List<String> details) {
    return new Finding(
        files.apply(row.kind()),
        row.line(),
        row.column(),
        stateStudentId,
        row.kind(),
        element,
        value,
        problem,
        details);
  }

  Judgement judgement() {
    var all = new ArrayList<>(findings);
    if (lastLeftOut != null) {
      var numbers = List.of(Integer.toString(findings.size()), Long.toString(leftOut));
      all.add(finding(Problem.MORE_FINDINGS, lastLeftOut, null, null, numbers));
    }
    return new Judgement(errors > 0, List.copyOf(all));
  }
}

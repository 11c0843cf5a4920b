package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
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

  private final List<Told> errors = new ArrayList<>(0);
  private final List<Told> warnings = new ArrayList<>(0);
  private final @Nullable String stateStudentId;
  private final Function<RecordKind, String> files;
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

  /** Warnings, however many, take no room from errors: no child is rejected without a word. */
  private void note(
      Problem problem,
      Row row,
      @Nullable String element,
      @Nullable String value,
      String... details) {
    var found = problem.severity() == Severity.WARNING ? warnings : errors;
    if (found.size() < MOST) {
      found.add(new Told(row, finding(problem, row, element, value, List.of(details))));
    } else {
      leftOut++;
      lastLeftOut = row;
    }
  }

  private Finding finding(
      Problem problem,
      Row row,
      @Nullable String element,
      @Nullable String value,
      List<String> details) {
    return Finding.about(
        row, files.apply(row.kind()), stateStudentId, element, value, problem, details);
  }

  /**
   * @param rows of the child, as they were sent: findings stand in their order, whichever rule
   *     spoke first
   */
  Judgement judgement(List<Row> rows) {
    if (errors.isEmpty() && warnings.isEmpty()) {
      return Judgement.CLEAN;
    }
    var all = new ArrayList<Finding>(errors.size() + warnings.size() + 1);
    var order = order(rows);
    addInOrder(errors, order, all);
    addInOrder(warnings, order, all);
    if (lastLeftOut != null) {
      var numbers = List.of(Integer.toString(all.size()), Long.toString(leftOut));
      all.add(finding(Problem.MORE_FINDINGS, lastLeftOut, null, null, numbers));
    }
    return new Judgement(!errors.isEmpty(), List.copyOf(all));
  }

  private static void addInOrder(List<Told> told, Comparator<Told> order, List<Finding> to) {
    if (told.size() > 1) {
      told.sort(order);
    }
    told.forEach(one -> to.add(one.finding()));
  }

  /**
   * By kind, the student first, then as the rows came; two rows may say the same, so by identity.
   */
  private static Comparator<Told> order(List<Row> rows) {
    var places = new IdentityHashMap<Row, Integer>(2 * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i), i);
    }
    return Comparator.comparing((Told told) -> told.row().kind())
        .thenComparingInt(told -> places.getOrDefault(told.row(), 0));
  }

  /** A finding and the row it is about. */
  private record Told(Row row, Finding finding) {}
}

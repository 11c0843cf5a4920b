package org.monarca.records.rules;

import static org.monarca.records.Children.changed;
import static org.monarca.records.Children.child;
import static org.monarca.records.Children.row;
import static org.monarca.records.Children.with;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;

/**
 * A child that breaks one rule and no other, and its neighbour that just holds all.
 *
 * @param problem the one finding
 */
record Case(Problem problem, StudentRecord breaks, StudentRecord holds) {

  /** The synthetic girl about whom nothing can be said against. */
  static final StudentRecord ANA = child("TX-1");

  /** One value of Ana's, bad and good. */
  static Case judging(
      Problem problem,
      RecordKind kind,
      String key,
      @Nullable String breaks,
      @Nullable String holds) {
    return judging(problem, ANA, kind, key, breaks, holds);
  }

  /** One value of a child, bad and good. */
  static Case judging(
      Problem problem,
      StudentRecord child,
      RecordKind kind,
      String key,
      @Nullable String breaks,
      @Nullable String holds) {
    return new Case(problem, with(child, kind, key, breaks), with(child, kind, key, holds));
  }

  /** One more row of a kind, with its own key, its values changed in pairs. */
  static Row another(RecordKind kind, String... keysAndValues) {
    var row = changed(row("TX-1", kind), "record_key", "another");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      var value = keysAndValues[i + 1];
      row = changed(row, keysAndValues[i], value.isEmpty() ? null : value);
    }
    return row;
  }

  static StudentRecord without(StudentRecord child, RecordKind kind) {
    return new StudentRecord(
        child.student(), child.childRows().stream().filter(row -> row.kind() != kind).toList());
  }

  /** The child with several values changed, each as kind, key, value. */
  static StudentRecord changing(StudentRecord child, List<Change> changes) {
    var changed = child;
    for (var change : changes) {
      changed = with(changed, change.kind(), change.key(), change.value());
    }
    return changed;
  }

  /** A value to be set, null to clear it. */
  record Change(RecordKind kind, String key, @Nullable String value) {}

  @Override
  public String toString() {
    return problem + " " + problem.code();
  }
}

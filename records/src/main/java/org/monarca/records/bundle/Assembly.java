package org.monarca.records.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Action;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.submission.Examination;

/** Puts sorted rows together to children, has each judged, and hands it over. */
final class Assembly {

  private final ChildRules rules;
  private final int mostChildRows;
  private final Examination to;
  private final Objections objections;
  private long accepted;
  private long rejected;

  Assembly(ChildRules rules, int mostChildRows, Examination to, Objections objections) {
    this.rules = rules;
    this.mostChildRows = mostChildRows;
    this.to = to;
    this.objections = objections;
  }

  void run(RowSource rows) throws IOException {
    var row = rows.next();
    while (row != null) {
      if (row.kind() == RecordKind.STUDENT) {
        row = child(row, rows);
      } else {
        to.orphan(orphan(row));
        row = rows.next();
      }
    }
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  /**
   * Takes all rows of one child and answers the first row of the next; null at the end or at a
   * limit.
   */
  private @Nullable Row child(Row student, RowSource rows) throws IOException {
    if (student.stateStudentId() == null) {
      handOver(new StudentRecord(student, List.of()), false);
      return rows.next();
    }
    var next = rows.next();
    boolean twice = false;
    while (next != null && next.kind() == RecordKind.STUDENT && sameChild(student, next)) {
      rejected++;
      to.rejected(new StudentRecord(next, List.of()), List.of(standsTwice(next, student)));
      twice = true;
      next = rows.next();
    }
    var childRows = new ArrayList<Row>();
    while (next != null && sameChild(student, next)) {
      if (childRows.size() == mostChildRows) {
        objections.add(tooMany(next));
        return null;
      }
      childRows.add(next);
      next = rows.next();
    }
    handOver(new StudentRecord(student, childRows), twice);
    return next;
  }

  private void handOver(StudentRecord child, boolean twice) {
    var judgement = rules.judge(child);
    if (twice) {
      var findings = new ArrayList<Finding>();
      findings.add(standsTwice(child.student(), child.student()));
      findings.addAll(judgement.findings());
      rejected++;
      to.rejected(child, findings);
    } else if (judgement.rejected()) {
      rejected++;
      to.rejected(child, judgement.findings());
    } else {
      accepted++;
      to.accepted(asRead(child), judgement.findings());
    }
  }

  /** Of a child to be withdrawn only the student row is read. */
  private static StudentRecord asRead(StudentRecord child) {
    return child.action() == Action.DELETE ? new StudentRecord(child.student(), List.of()) : child;
  }

  private static boolean sameChild(Row student, Row other) {
    return Objects.equals(student.stateStudentId(), other.stateStudentId());
  }

  private static Finding standsTwice(Row student, Row first) {
    return finding(student, Problem.STUDENT_TWICE, Long.toString(first.line()));
  }

  private Finding tooMany(Row row) {
    return finding(row, Problem.TOO_MANY_CHILD_ROWS, Integer.toString(mostChildRows));
  }

  private static Finding orphan(Row row) {
    return finding(
        row,
        row.stateStudentId() == null
            ? Problem.REQUIRED_MISSING
            : Problem.STUDENT_NOT_IN_SUBMISSION);
  }

  private static Finding finding(Row row, Problem problem, String... details) {
    return new Finding(
        row.kind().fileName(),
        row.line(),
        null,
        row.stateStudentId(),
        row.kind(),
        "state_student_id",
        row.stateStudentId(),
        problem,
        List.of(details));
  }
}

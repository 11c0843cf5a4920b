package org.monarca.records;

import java.util.List;

/**
 * One child as one submission tells of it: the student row and all rows that hang on it, by kind in
 * the order of {@link RecordKind}, then as they stood.
 *
 * @param student a row of kind {@link RecordKind#STUDENT}
 */
public record StudentRecord(Row student, List<Row> childRows) {

  public StudentRecord {
    childRows = List.copyOf(childRows);
  }

  /** Empty text when the State left it blank, which no accepted child has. */
  public String stateStudentId() {
    var id = student.stateStudentId();
    return id == null ? "" : id;
  }

  /**
   * What the State asks for.
   *
   * @throws IllegalStateException when it is blank or unknown, which no accepted child's is; ask
   *     {@code student().action()} of a rejected one
   */
  public Action action() {
    return student
        .action()
        .orElseThrow(() -> new IllegalStateException("a student row without a readable action"));
  }

  /** The child as it may be stored, shown and sent on; see {@link Row#asKept}. */
  public StudentRecord asKept() {
    return new StudentRecord(student.asKept(), childRows.stream().map(Row::asKept).toList());
  }

  public List<Row> rows(RecordKind kind) {
    return childRows.stream().filter(row -> row.kind() == kind).toList();
  }
}

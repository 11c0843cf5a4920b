package org.monarca.records.rules;

import java.util.function.Function;
import org.monarca.records.Action;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;

/** All rules about children, for one submission. */
public final class ChildRules {

  private final Header header;
  private final Function<RecordKind, String> files;

  /**
   * @param header of the submission the children come from
   * @param files what findings call the place of a row: the entry of a bundle, or the name of the
   *     form
   */
  public ChildRules(Header header, Function<RecordKind, String> files) {
    this.header = header;
    this.files = files;
  }

  /**
   * Judges one child with all its rows; says nothing of other children or of what was sent before.
   */
  public Judgement judge(StudentRecord sent) {
    var verdict = new Verdict(sent.student().stateStudentId(), files);
    FieldRules.judge(sent.student(), verdict);
    if (sent.student().action().filter(Action.DELETE::equals).isPresent()) {
      noteRowsOfWithdrawn(sent, verdict);
    } else {
      judgeLiving(sent, verdict);
    }
    return verdict.judgement();
  }

  private void judgeLiving(StudentRecord sent, Verdict verdict) {
    sent.childRows().forEach(row -> FieldRules.judge(row, verdict));
    var child = new Child(sent, header);
    RecordRules.ALL.forEach(rule -> rule.judge(child, verdict));
    StudentWarnings.ALL.forEach(rule -> rule.judge(child, verdict));
    RowWarnings.ALL.forEach(rule -> rule.judge(child, verdict));
  }

  private static void noteRowsOfWithdrawn(StudentRecord sent, Verdict verdict) {
    if (!sent.childRows().isEmpty()) {
      var rows = Integer.toString(sent.childRows().size());
      verdict.add(Problem.ROWS_OF_WITHDRAWN_IGNORED, sent.student(), rows);
    }
  }
}

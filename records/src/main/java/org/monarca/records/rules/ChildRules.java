package org.monarca.records.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.monarca.records.Action;
import org.monarca.records.Header;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;

/** All rules about children, for one submission. May be shared by threads. */
public final class ChildRules {

  /** Every rule across the elements and rows of a child, the record errors first. */
  static final List<Rule> ALL =
      Stream.of(
              RecordRules.ALL,
              StudentRules.ALL,
              NameRules.ALL,
              List.of(Completeness.RULE),
              PlaceRules.ALL,
              MoveRules.ALL,
              StayRules.ALL,
              EnrollmentRules.ALL,
              EventRules.ALL,
              CourseRules.ALL,
              DoseRules.ALL,
              AssessmentRules.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Rule.Look[] LOOKS = ALL.stream().map(Rule::look).toArray(Rule.Look[]::new);

  private final Child.Occasion occasion;
  private final FieldRules fields;
  private final Function<RecordKind, String> files;

  /**
   * @param header of the submission the children come from
   * @param files what findings call the place of a row: the entry of a bundle, or the name of the
   *     form
   */
  public ChildRules(Header header, Function<RecordKind, String> files) {
    var lists = MdeVersions.published().judging(header.createdDay());
    this.occasion =
        new Child.Occasion(
            Calendar.day(header.createdDay()),
            header.mode(),
            lists,
            Completeness.conditional(lists));
    this.fields = new FieldRules(lists);
    this.files = files;
  }

  /**
   * Judges one child with all its rows; says nothing of other children or of what was sent before.
   */
  public Judgement judge(StudentRecord sent) {
    var verdict = new Verdict(sent.student().stateStudentId(), files);
    fields.judge(sent.student(), verdict);
    if (sent.student().action().filter(Action.DELETE::equals).isPresent()) {
      noteRowsOfWithdrawn(sent, verdict);
    } else {
      judgeLiving(sent, verdict);
    }
    return verdict.judgement(sent.childRows());
  }

  private void judgeLiving(StudentRecord sent, Verdict verdict) {
    for (var row : sent.childRows()) {
      fields.judge(row, verdict);
    }
    var child = new Child(sent, occasion);
    for (var look : LOOKS) {
      look.at(child, verdict);
    }
  }

  private static void noteRowsOfWithdrawn(StudentRecord sent, Verdict verdict) {
    if (!sent.childRows().isEmpty()) {
      var rows = Integer.toString(sent.childRows().size());
      verdict.add(Problem.ROWS_OF_WITHDRAWN_IGNORED, sent.student(), rows);
    }
  }
}

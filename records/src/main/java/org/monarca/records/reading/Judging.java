package org.monarca.records.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Action;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.submission.Examination;
import org.monarca.records.translation.Translating;

/** Translates the codes of a batch's children and judges them. Several threads may. */
final class Judging implements Function<Batch, List<Consumer<Examination>>> {

  private final ChildRules rules;
  private final Translating codes;
  private final Place place;
  private final @Nullable Origins origins;

  /**
   * @param origins null in our own forms
   */
  Judging(ChildRules rules, Translating codes, Place place, @Nullable Origins origins) {
    this.rules = rules;
    this.codes = codes;
    this.place = place;
    this.origins = origins;
  }

  @Override
  public List<Consumer<Examination>> apply(Batch batch) {
    var verdicts = new ArrayList<Consumer<Examination>>(batch.units().size());
    for (var unit : batch.units()) {
      verdicts.add(verdict(batch, unit));
    }
    return verdicts;
  }

  private Consumer<Examination> verdict(Batch batch, Unit unit) {
    return switch (unit.sort()) {
      case CHILD -> child(batch.child(unit));
      case CHILD_OF_SEVERAL -> childOfSeveral(batch.child(unit));
      case REPEATED -> {
        var row = batch.row(unit);
        var twice = List.of(standsTwice(row, unit.otherLine()));
        var child = new StudentRecord(row, List.of());
        yield to -> to.rejected(child, twice);
      }
      case STRAY -> {
        var finding = stray(batch.row(unit));
        yield to -> to.orphan(finding);
      }
    };
  }

  private Consumer<Examination> child(StudentRecord sent) {
    var objections = origins == null ? List.<Finding>of() : origins.objections(sent.student());
    if (!objections.isEmpty()) {
      return to -> to.rejected(sent, objections);
    }
    var child = codes.translated(sent);
    var judgement = rules.judge(child);
    return judgement.rejected()
        ? to -> to.rejected(sent, judgement.findings())
        : to -> to.accepted(asRead(child), judgement.findings());
  }

  private Consumer<Examination> childOfSeveral(StudentRecord sent) {
    var child = codes.translated(sent);
    var findings = new ArrayList<Finding>();
    findings.add(standsTwice(child.student(), child.student().line()));
    findings.addAll(rules.judge(child).findings());
    return to -> to.rejected(sent, findings);
  }

  /** Of a child to be withdrawn only the student row is read. */
  private static StudentRecord asRead(StudentRecord child) {
    return child.action() == Action.DELETE ? new StudentRecord(child.student(), List.of()) : child;
  }

  private Finding standsTwice(Row student, long firstLine) {
    return finding(student, Problem.STUDENT_TWICE, Long.toString(firstLine));
  }

  private Finding stray(Row row) {
    return finding(
        row,
        row.stateStudentId() == null
            ? Problem.REQUIRED_MISSING
            : Problem.STUDENT_NOT_IN_SUBMISSION);
  }

  private Finding finding(Row row, Problem problem, String... details) {
    return Finding.about(
        row,
        place.of(row.kind()),
        row.stateStudentId(),
        "state_student_id",
        row.stateStudentId(),
        problem,
        List.of(details));
  }
}

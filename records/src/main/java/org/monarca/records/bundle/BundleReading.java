package org.monarca.records.bundle;

import java.io.IOException;
import java.util.List;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.rules.HeaderJudgement;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;

/**
 * One reading of one bundle: header, rows, counts, children; it ends at the first of these that
 * gives cause to refuse.
 */
final class BundleReading {

  private final Archive archive;
  private final Expectation expectation;
  private final RowSorter sorter;
  private final Examination to;
  private final Objections objections;
  private long students;
  private long records;

  BundleReading(
      Archive archive,
      Expectation expectation,
      RowSorter sorter,
      Examination to,
      Objections objections) {
    this.archive = archive;
    this.expectation = expectation;
    this.sorter = sorter;
    this.to = to;
    this.objections = objections;
  }

  Reading run() throws IOException {
    var row = BundleHeader.row(archive, limits(), objections);
    if (row == null) {
      return objections.refused();
    }
    var file = RecordKind.HEADER.fileName();
    return switch (HeaderRules.judge(row, file, expectation.sender())) {
      case HeaderJudgement.Unsound(var findings) -> new Reading.Refused(findings);
      case HeaderJudgement.Sound(var header, var remarks) -> read(header, row.line(), remarks);
    };
  }

  private Reading read(Header header, long headerLine, List<Finding> remarks) throws IOException {
    to.header(header);
    gather();
    if (objections.none()) {
      compareCounts(header, headerLine);
    }
    if (!objections.none()) {
      return objections.refused();
    }
    var rules = new ChildRules(header, RecordKind::fileName);
    var assembly = new Assembly(rules, limits().childRows(), to, objections);
    assembly.run(sorter.sorted());
    var counts = new Counts(students, records, assembly.accepted(), assembly.rejected());
    return objections.none() ? new Reading.Complete(header, counts, remarks) : objections.refused();
  }

  private void gather() throws IOException {
    for (var kind : RecordKind.values()) {
      if (kind != RecordKind.HEADER && !objections.full()) {
        gather(kind);
      }
    }
  }

  private void gather(RecordKind kind) throws IOException {
    try (var bytes = archive.open(kind)) {
      if (bytes != null) {
        new TableReader(kind, bytes, limits().recordBytes(), objections).read(this::take);
      }
    }
  }

  /** Once the submission is lost, rows are read on for what else is wrong, but no longer kept. */
  private boolean take(Row row) throws IOException {
    records++;
    if (row.kind() == RecordKind.STUDENT && ++students > limits().students()) {
      var most = Long.toString(limits().students());
      objections.add(row.kind().fileName(), row.line(), Problem.TOO_MANY_STUDENTS, most);
      return false;
    }
    if (objections.none()) {
      sorter.add(row);
    }
    return true;
  }

  private void compareCounts(Header header, long line) {
    if (students != header.studentCount()) {
      var announced = Long.toString(header.studentCount());
      objections.add(
          count(Problem.STUDENT_COUNT_NOT_MET, line, "student_count", announced, students));
    }
    if (records != header.recordCount()) {
      var announced = Long.toString(header.recordCount());
      objections.add(count(Problem.RECORD_COUNT_NOT_MET, line, "record_count", announced, records));
    }
  }

  private static Finding count(
      Problem problem, long line, String element, String announced, long found) {
    return new Finding(
        RecordKind.HEADER.fileName(),
        line,
        null,
        null,
        RecordKind.HEADER,
        element,
        announced,
        problem,
        List.of(Long.toString(found)));
  }

  private Limits limits() {
    return expectation.limits();
  }
}

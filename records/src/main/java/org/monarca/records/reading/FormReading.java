package org.monarca.records.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Births;
import org.monarca.records.rules.ChildRules;
import org.monarca.records.rules.HeaderJudgement;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.rules.Twins;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.Transcript;
import org.monarca.records.translation.Translating;

/**
 * One reading of one submission: header, rows, counts, children; it ends at the first of these that
 * gives cause to refuse.
 */
final class FormReading {

  private final OpenSubmission submission;
  private final Limits limits;
  private final Workspace space;
  private final Objections objections;

  FormReading(OpenSubmission submission, Limits limits, Workspace space, Objections objections) {
    this.submission = submission;
    this.limits = limits;
    this.space = space;
    this.objections = objections;
  }

  Reading examine(Expectation expected, Examination to) throws IOException {
    var row = submission.header();
    if (row == null || !objections.none()) {
      return objections.refused();
    }
    return switch (HeaderRules.judge(row, place().of(RecordKind.HEADER), expected.sender())) {
      case HeaderJudgement.Unsound(var findings) -> new Reading.Refused(findings);
      case HeaderJudgement.Sound(var header, var remarks) -> {
        var codes = Translating.by(expected.codes(), header, place()::of);
        yield examine(header, row, remarks, codes, to);
      }
    };
  }

  void transcribe(Transcript to) throws IOException {
    var row = submission.header();
    if (row == null || !objections.none()) {
      return;
    }
    to.header(row);
    try (var sorter = new RowSorter(space)) {
      submission.rows(gathering(sorter, records -> {}, Births.ofSubmission(0)));
      if (objections.none()) {
        assemble(sorter, new Copying(), to);
      }
    }
  }

  private Reading examine(
      Header header, Row row, List<Finding> remarks, Translating codes, Examination to)
      throws IOException {
    to.header(header);
    try (var sorter = new RowSorter(space)) {
      var births = Births.ofSubmission(header.studentCount());
      var gathering = gathering(sorter, to::read, births);
      submission.rows(gathering);
      if (objections.none()) {
        compareCounts(header, row, gathering);
      }
      if (!objections.none()) {
        return objections.refused();
      }
      var tally = new Tally(to, new Twins(births, place()::of));
      var rules = new ChildRules(header, place()::of);
      assemble(sorter, new Judging(rules, codes, place(), submission.origins()), tally);
      if (!objections.none()) {
        return objections.refused();
      }
      submission.strays().forEach(to::orphan);
      return new Reading.Complete(header, counts(gathering, tally), joined(remarks, codes));
    }
  }

  private Counts counts(Gathering found, Tally tally) {
    long records = found.records() + submission.recordsJoined();
    return new Counts(found.students(), records, tally.accepted(), tally.rejected());
  }

  private List<Finding> joined(List<Finding> ofHeader, Translating codes) {
    return Stream.of(ofHeader, submission.remarks(), codes.findings())
        .flatMap(List::stream)
        .toList();
  }

  private Gathering gathering(RowSorter sorter, Gathering.Watcher watcher, Births births) {
    return new Gathering(limits, sorter, objections, place(), watcher, births);
  }

  private <T> void assemble(RowSorter sorter, Function<Batch, List<Consumer<T>>> work, T receiver)
      throws IOException {
    try (var relay = new Relay<>(space.threads(), work, receiver)) {
      new Assembly(sorter.sorted(), limits.childRows(), submission, objections, relay::pass).run();
      if (objections.none()) {
        relay.finish();
      }
    }
  }

  private void compareCounts(Header header, Row row, Gathering found) {
    if (submission.announces("student_count") && found.students() != header.studentCount()) {
      objections.add(
          count(
              Problem.STUDENT_COUNT_NOT_MET,
              row,
              "student_count",
              header.studentCount(),
              found.students()));
    }
    long records = found.records() + submission.recordsJoined();
    if (submission.announces("record_count") && records != header.recordCount()) {
      objections.add(
          count(Problem.RECORD_COUNT_NOT_MET, row, "record_count", header.recordCount(), records));
    }
  }

  private Finding count(Problem problem, Row row, String element, long announced, long found) {
    return Finding.about(
        row,
        place().of(RecordKind.HEADER),
        null,
        element,
        Long.toString(announced),
        problem,
        List.of(Long.toString(found)));
  }

  private Place place() {
    return submission.place();
  }
}

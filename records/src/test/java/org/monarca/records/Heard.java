package org.monarca.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.SubmissionReader;

/** Keeps all that a reader said. */
public final class Heard implements Examination {

  public final List<Header> headers = new ArrayList<>();
  public final List<StudentRecord> accepted = new ArrayList<>();
  public final List<StudentRecord> rejected = new ArrayList<>();
  public final List<Finding> findings = new ArrayList<>();
  public final List<Finding> orphans = new ArrayList<>();

  public static Reading reading(Path file) throws IOException {
    return reading(file, Limits.published());
  }

  public static Reading reading(Path file, Limits limits) throws IOException {
    return reading(file, limits, new CsvBundleReader());
  }

  public static Reading reading(Path file, Limits limits, SubmissionReader reader)
      throws IOException {
    return reader.examine(file, new Expectation("TX", limits), new Heard());
  }

  public static Heard in(Path file) throws IOException {
    return in(file, new CsvBundleReader());
  }

  public static Heard in(Path file, SubmissionReader reader) throws IOException {
    var heard = new Heard();
    var reading = reader.examine(file, Expectation.from("TX"), heard);
    if (reading instanceof Reading.Refused(var why)) {
      throw new AssertionError("refused: " + why);
    }
    return heard;
  }

  /** Empty where the submission was not refused. */
  public static List<Problem> objections(Reading reading) {
    return switch (reading) {
      case Reading.Complete complete -> List.of();
      case Reading.Refused(var findings) -> findings.stream().map(Finding::problem).toList();
    };
  }

  public static Optional<Finding> first(Reading reading) {
    return switch (reading) {
      case Reading.Complete complete -> Optional.empty();
      case Reading.Refused(var findings) -> findings.stream().findFirst();
    };
  }

  @Override
  public void header(Header header) {
    headers.add(header);
  }

  @Override
  public void accepted(StudentRecord child, List<Finding> warnings) {
    accepted.add(child);
    findings.addAll(warnings);
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> found) {
    rejected.add(child);
    findings.addAll(found);
  }

  @Override
  public void orphan(Finding finding) {
    orphans.add(finding);
  }
}

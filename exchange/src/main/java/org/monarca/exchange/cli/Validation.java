package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.SubmissionReader;
import org.monarca.records.translation.CodeTable;

/** The check of one submission, as the exchange would check it. */
final class Validation implements Examination, AutoCloseable {

  private static final int STRIDE = 1000;

  private final SubmissionFile file;
  private final LayoutOptions layouts;
  private final CodeTable codes;
  private final FindingSpool spool = new FindingSpool();
  private final ProgressBar bar;
  private @Nullable Header header;
  private long judged;
  private long errors;
  private long warnings;

  Validation(SubmissionFile file, LayoutOptions layouts, CodeTable codes) throws IOException {
    this.file = file;
    this.layouts = layouts;
    this.codes = codes;
    this.bar = new ProgressBar(file.name());
  }

  /**
   * What a submission came to.
   *
   * @param refused as a whole; then nothing was counted
   * @param unreadable refused because it cannot be read as a submission at all
   */
  record Verdict(boolean refused, boolean unreadable, Counts counts, long errors, long warnings) {

    boolean clean() {
      return errors + warnings == 0;
    }
  }

  /** Checks the submission and writes what was found. */
  Verdict run(Report report) throws IOException {
    var reader = layouts.reader(file);
    var verdict = reader.isEmpty() ? unknown(report) : run(reader.get(), report);
    bar.close();
    report.verdict(file.name(), verdict);
    return verdict;
  }

  @Override
  public void header(Header read) {
    header = read;
  }

  @Override
  public void read(long records) {
    bar.show("read", records, header == null ? 0 : header.recordCount());
  }

  @Override
  public void accepted(StudentRecord child, List<Finding> found) {
    note(found);
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> found) {
    note(found);
  }

  @Override
  public void orphan(Finding found) {
    keep(found);
  }

  @Override
  public void close() throws IOException {
    bar.close();
    spool.close();
  }

  private Verdict run(SubmissionReader reader, Report report) throws IOException {
    var reading = reader.examine(file.path(), Expectation.fromAnyone().by(codes), this);
    return switch (reading) {
      case Reading.Complete(var sound, var counts, var remarks) -> {
        remarks.forEach(this::keep);
        spool.each(finding -> report.finding(file.name(), finding));
        yield new Verdict(false, false, counts, errors, warnings);
      }
      case Reading.Refused(var findings) -> refused(findings, report);
    };
  }

  private Verdict unknown(Report report) throws IOException {
    var problem = file.size() == 0 ? Problem.EMPTY_FILE : Problem.UNKNOWN_FORM;
    return refused(List.of(Finding.ofSubmission(problem)), report);
  }

  private Verdict refused(List<Finding> findings, Report report) {
    findings.forEach(finding -> report.finding(file.name(), finding));
    boolean unreadable = findings.stream().anyMatch(finding -> finding.problem().isUnreadable());
    return new Verdict(true, unreadable, new Counts(0, 0, 0, 0), findings.size(), 0);
  }

  private void note(List<Finding> found) {
    found.forEach(this::keep);
    if (++judged % STRIDE == 0) {
      bar.show("check", judged, header == null ? 0 : header.studentCount());
    }
  }

  private void keep(Finding finding) {
    if (finding.severity() == Severity.WARNING) {
      warnings++;
    } else {
      errors++;
    }
    try {
      spool.add(finding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

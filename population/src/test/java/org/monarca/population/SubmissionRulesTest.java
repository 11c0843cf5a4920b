package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Reading;

/** The bundles under the eyes of the reader that receives them. */
class SubmissionRulesTest {

  @TempDir Path folder;

  private final List<String> ids = new ArrayList<>();
  private final List<Finding> complaints = new ArrayList<>();

  @Test
  void everyRecordPassesAllRulesAtTheUsualErrorRateAndTheCountsAreRight() throws IOException {
    var outcome = generate(2_000, ErrorRate.USUAL);

    for (var submission : outcome.submissions()) {
      var reading = read(submission);

      assertThat(complaints).isEmpty();
      assertThat(reading).isInstanceOf(Reading.Complete.class);
      if (reading instanceof Reading.Complete(Header header, var counts, var remarks)) {
        assertThat(remarks).isEmpty();
        assertThat(counts.students()).isEqualTo(submission.students());
        assertThat(counts.records()).isEqualTo(submission.records());
        assertThat(counts.rejected()).isZero();
        assertThat(header.submissionId())
            .isEqualTo("gen-7-2026-11-20-" + submission.state() + "-1");
        assertThat(header.createdDay()).isEqualTo(Populations.DAY);
      }
    }
  }

  @Test
  void aBadYearHasSomeRecordsThatMustBeRejected() throws IOException {
    var outcome = generate(3_000, ErrorRate.HIGH);
    long rejected = 0;

    for (var submission : outcome.submissions()) {
      if (read(submission) instanceof Reading.Complete(var header, var counts, var remarks)) {
        rejected += counts.rejected();
      }
    }

    assertThat(rejected * 1000.0 / outcome.students()).isBetween(2.0, 7.0);
  }

  @Test
  void theTruthNamesEveryStudentRowExactlyOnce() throws IOException {
    var outcome = generate(500, ErrorRate.USUAL);
    for (var submission : outcome.submissions()) {
      read(submission);
    }

    var truth = Files.readAllLines(folder.resolve("truth.csv"));

    assertThat(truth.getFirst()).isEqualTo("state,state_student_id,child");
    var named =
        truth.stream().skip(1).map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
    assertThat(truth.stream().skip(1).map(line -> line.substring(line.lastIndexOf(','))).distinct())
        .hasSize(500);
  }

  private Outcome generate(long children, ErrorRate errors) throws IOException {
    return new Population()
        .generate(Populations.small(folder, children, errors), Progress.silent());
  }

  private Reading read(Outcome.Submission submission) throws IOException {
    var listener =
        new Examination() {
          @Override
          public void header(Header header) {}

          @Override
          public void accepted(StudentRecord child, List<Finding> warnings) {
            ids.add(submission.state() + "," + child.stateStudentId());
          }

          @Override
          public void rejected(StudentRecord child, List<Finding> findings) {
            complaints.addAll(findings);
          }

          @Override
          public void orphan(Finding finding) {
            complaints.add(finding);
          }
        };
    return new CsvBundleReader()
        .examine(submission.file(), Expectation.from(submission.state()), listener);
  }
}

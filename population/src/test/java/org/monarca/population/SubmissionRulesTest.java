package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.ExchangeNumber;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Reading;

/** The bundles under the eyes of the reader that receives them. */
class SubmissionRulesTest {

  @TempDir Path folder;

  private final List<String> ids = new ArrayList<>();
  private final List<Finding> complaints = new ArrayList<>();
  private final Set<Problem> warnings = EnumSet.noneOf(Problem.class);
  private final List<String> exchangeIds = new ArrayList<>();

  @Test
  void everyRecordPassesAllRulesInACarefulYearAndTheCountsAreRight() throws IOException {
    var outcome = generate(2_000, ErrorRate.LOW);

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
  void aBadYearHasEveryErrorOfTheContractAndManyWarnings() throws IOException {
    var outcome = generate(8_000, ErrorRate.HIGH);
    long rejected = 0;

    for (var submission : outcome.submissions()) {
      if (read(submission) instanceof Reading.Complete(var header, var counts, var remarks)) {
        rejected += counts.rejected();
      }
    }

    assertThat(rejected * 1000.0 / outcome.students()).isBetween(4.0, 9.0);
    assertThat(complaints.stream().map(Finding::problem))
        .contains(
            Problem.REQUIRED_MISSING,
            Problem.WRONG_TYPE,
            Problem.TOO_LONG,
            Problem.CODE_UNKNOWN,
            Problem.STUDENT_TWICE,
            Problem.RECORD_KEY_TWICE,
            Problem.BIRTH_DATE_IN_FUTURE,
            Problem.IMMUNIZATION_IN_FUTURE,
            Problem.IMMUNIZATION_BEFORE_BIRTH,
            Problem.WITHDRAWAL_BEFORE_ENROLLMENT,
            Problem.ELIGIBILITY_TOO_LONG,
            Problem.ACADEMIC_YEARS_APART,
            Problem.GRADUATION_DATE_MISSING,
            Problem.CREDITS_WITHOUT_GRADE);
    assertThat(warnings)
        .contains(
            Problem.CONDITIONAL_MISSING,
            Problem.AGE_22_OR_MORE,
            Problem.GRADE_UNUSUAL_FOR_AGE,
            Problem.DISTRICT_NOT_OF_SCHOOL,
            Problem.NO_QUALIFYING_MOVE,
            Problem.ENROLLMENTS_OVERLAP,
            Problem.VERIFICATION_1013,
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            Problem.CLOCK_HOURS_UNUSUAL);
    assertThat(exchangeIds).isNotEmpty().allMatch(ExchangeNumber::isWellFormed);
  }

  @Test
  void aUsualYearHasHardlyAnyRecordThatMustBeRejected() throws IOException {
    var outcome = generate(5_000, ErrorRate.USUAL);

    for (var submission : outcome.submissions()) {
      read(submission);
    }

    assertThat(complaints.size() * 10_000.0 / outcome.students()).isBetween(0.5, 9.0);
  }

  @Test
  void theTruthNamesEveryStudentRowExactlyOnce() throws IOException {
    var outcome = generate(500, ErrorRate.LOW);
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
          public void accepted(StudentRecord child, List<Finding> findings) {
            ids.add(submission.state() + "," + child.stateStudentId());
            findings.forEach(finding -> warnings.add(finding.problem()));
            var exchangeId = child.student().value("exchange_id");
            if (exchangeId != null) {
              exchangeIds.add(exchangeId);
            }
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

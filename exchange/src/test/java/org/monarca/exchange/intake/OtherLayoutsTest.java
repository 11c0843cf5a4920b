package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.ExampleLayouts;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Form;

/** What comes in another layout than ours is taken by what is in it. */
class OtherLayoutsTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void aLegacySubmissionIsTakenWithItsReceipt() throws IOException {
    var done = intake.send("TX", ExampleLayouts.of("legacy").zip());

    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.submissionId()).isEqualTo("legacy-TX-20261102060000000");
    assertThat(receipt(done).received()).isEqualTo(3);
    assertThat(receipt(done).accepted()).isEqualTo(3);
    assertThat(receipt(done).fresh()).isEqualTo(2);
  }

  @Test
  void itsFindingsAreKeptInTheSendersTerms() throws IOException {
    var legacy =
        ExampleLayouts.of("legacy").changed("Demographics.csv", ",20140917,", ",20141317,");

    var done = intake.send("TX", legacy.zip());

    assertThat(receipt(done).rejected()).isEqualTo(1);
    var finding =
        intake.findings(done).stream()
            .filter(one -> one.problem() == Problem.WRONG_TYPE)
            .findFirst()
            .orElseThrow();
    assertThat(finding.file()).isEqualTo("Demographics.csv");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.message(Locale.ENGLISH))
        .isEqualTo(
            "Birth Date is not of its form: 20141317. Expected: yyyyMMdd. In what you sent: Birth Date.");
    assertThat(intake.rejectedBundle(done)).isNotEmpty();
  }

  @Test
  void whatOnlyTheExchangeKnowsIsSaidInThemToo() throws IOException {
    var done = intake.send("TX", ExampleLayouts.of("legacy").zip());

    assertThat(intake.findings(done))
        .filteredOn(finding -> finding.problem() == Problem.UPDATE_OF_UNKNOWN)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.file()).isEqualTo("Student.csv");
          assertThat(finding.line()).isEqualTo(3);
          assertThat(finding.sentAs()).isEqualTo("Action Code");
        });
  }

  @Test
  void theNextLegacyDeltaReplacesByTheSendersKeys() throws IOException {
    intake.send("TX", ExampleLayouts.of("legacy").zip());

    var second =
        ExampleLayouts.of("legacy")
            .changed("Header.csv", "20261102060000000", "20261103060000000")
            .changed("CourseHistory.csv", ",1.00,B", ",1.00,A");

    assertThat(receipt(intake.send("TX", second.zip())).accepted()).isEqualTo(3);
    assertThat(intake.living())
        .filteredOn(row -> row.contains("|COURSE|"))
        .singleElement()
        .asString()
        .contains("TX900001|COURSE|001|", "final_grade=A");
  }

  @Test
  void tablesOfASystemComeInByTheMappingBesideThem() throws IOException {
    var done = intake.send("GA", ExampleLayouts.of("coe-system").zip());

    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(receipt(done).accepted()).isEqualTo(2);
    assertThat(done.submissionId()).startsWith("coe-system-GA-20261123120000");
  }

  @Test
  void anEdFiInterchangeIsOfWhoeverSendsIt() throws IOException {
    var bytes = Files.readAllBytes(ExampleLayouts.FOLDER.resolve("edfi").resolve("Student.xml"));

    var done = intake.send("MI", Form.XML, bytes);

    assertThat(done.submissionId()).startsWith("edfi-MI-");
    assertThat(receipt(done).accepted()).isEqualTo(1);
    assertThat(receipt(done).rejected()).isEqualTo(1);
  }

  @Test
  void aRosterIsTakenAndEachChildSaysWhatItLacks() throws IOException {
    var done = intake.send("ND", ExampleLayouts.of("oneroster").zip());

    assertThat(done.submissionId()).startsWith("oneroster-ND-");
    assertThat(receipt(done).received()).isEqualTo(2);
    assertThat(receipt(done).rejected()).isEqualTo(2);
    assertThat(intake.findings(done))
        .filteredOn(finding -> finding.problem() == Problem.REQUIRED_MISSING)
        .extracting(Finding::file, Finding::line, Finding::element)
        .contains(
            tuple("users.csv", 2L, "multiple_birth_flag"),
            tuple("users.csv", 3L, "birth_date_verification"));
  }

  private static Receipt receipt(SubmissionStatus done) {
    return Objects.requireNonNull(done.receipt());
  }
}

package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Counts;

/** The legacy layout of eight tables. */
class LegacyTest {

  @TempDir private Path folder = Path.of("");

  private final Examples example = Examples.of("legacy");

  @Test
  void eightTablesBecomeOneSubmission() throws IOException {
    var said = example.read(folder);

    assertThat(said.complete().counts()).isEqualTo(new Counts(3, 13, 3, 0));
    var header = said.complete().header();
    assertThat(header.submissionId()).isEqualTo("legacy-TX-20261102060000000");
    assertThat(header.mode()).isEqualTo(Mode.DELTA);
    assertThat(header.created()).isEqualTo(OffsetDateTime.parse("2026-11-02T06:00:00Z"));
    var ana = said.heard().accepted.getFirst();
    assertThat(ana.student().values())
        .containsEntry("state_student_id", "TX900001")
        .containsEntry("last_name_2", "Muestra")
        .containsEntry("birth_date", "2010-05-04")
        .containsEntry("multiple_birth_flag", "N")
        .containsEntry("action", "I");
    assertThat(ana.childRows())
        .extracting(Row::kind)
        .containsExactly(
            RecordKind.ALTERNATE_ID,
            RecordKind.QUALIFYING_MOVE,
            RecordKind.ENROLLMENT,
            RecordKind.COURSE,
            RecordKind.ASSESSMENT);
    assertThat(ana.childRows()).extracting(Row::recordKey).containsOnly("001");
    assertThat(ana.childRows().getLast().value("administration_date")).isEqualTo("2026-04");
  }

  @Test
  void actionsInsertUpdateAndTakeAway() throws IOException {
    var heard = example.read(folder).heard();

    assertThat(heard.accepted)
        .extracting(child -> child.student().value("action"))
        .containsExactly("I", "U", "D");
    assertThat(heard.accepted.get(1).childRows())
        .filteredOn(Row::removes)
        .extracting(Row::recordKey)
        .containsExactly("000");
  }

  @Test
  void aFindingSpeaksOfTheSendersFileLineColumnAndValue() throws IOException {
    var heard =
        example.changed("Demographics.csv", ",20140917,", ",20141317,").read(folder).heard();

    assertThat(heard.rejected).hasSize(1);
    var finding = only(Problem.WRONG_TYPE, heard.findings);
    assertThat(finding.file()).isEqualTo("Demographics.csv");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.value()).isEqualTo("20141317");
    assertThat(finding.stateStudentId()).isEqualTo("TX900002");
    assertThat(finding.message(Locale.ENGLISH))
        .isEqualTo(
            "Birth Date is not of its form: 20141317. Expected: yyyyMMdd. In what you sent: Birth Date.");
  }

  @Test
  void aValueThatWasConvertedIsShownAsItWasSent() throws IOException {
    var heard =
        example.changed("QualifyingMoves.csv", ",20290609", ",20310609").read(folder).heard();

    var finding = only(Problem.ELIGIBILITY_TOO_LONG, heard.findings);
    assertThat(finding.value()).isEqualTo("20310609");
    assertThat(finding.file()).isEqualTo("QualifyingMoves.csv");
    assertThat(finding.sentAs()).isEqualTo("Eligibility Expiration Date");
  }

  @Test
  void whatIsMissingNamesTheSendersColumn() throws IOException {
    var heard = example.changed("Demographics.csv", ",1003,", ",,").read(folder).heard();

    var finding = only(Problem.REQUIRED_MISSING, heard.findings);
    assertThat(finding.element()).isEqualTo("birth_date_verification");
    assertThat(finding.sentAs()).isEqualTo("Birth Date Verification");
    assertThat(finding.line()).isEqualTo(3);
  }

  @Test
  void aStudentWithoutDemographicsIsToldWhereTheyWereLookedFor() throws IOException {
    var heard =
        example.changed("Student.csv", "TX900003,01,D", "TX900003,01,U").read(folder).heard();

    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.REQUIRED_MISSING)
        .extracting(Finding::sentAs)
        .contains("Demographics: First Name");
    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.REQUIRED_MISSING)
        .allMatch(finding -> finding.file().equals("Student.csv") && finding.line() == 4);
  }

  @Test
  void aRecordOfNobodyIsSaidByWhatItNames() throws IOException {
    var said = example.changed("Assessments.csv", "0000001,001", "0000009,001").read(folder);

    assertThat(said.heard().rejected).isEmpty();
    var orphan = only(Problem.STUDENT_NOT_IN_SUBMISSION, said.heard().orphans);
    assertThat(orphan.value()).isEqualTo("0000009");
    assertThat(orphan.file()).isEqualTo("Assessments.csv");
    assertThat(orphan.sentAs()).isEqualTo("Student Record ID");
    assertThat(said.complete().counts().records()).isEqualTo(13);
  }

  @Test
  void theCountsOfTheHeaderMustBeMet() throws IOException {
    var refusals = example.changed("Header.csv", ",3,13,", ",4,13,").read(folder).refusals();

    var finding = only(Problem.STUDENT_COUNT_NOT_MET, refusals);
    assertThat(finding.file()).isEqualTo("Header.csv");
    assertThat(finding.sentAs()).isEqualTo("Total Students in File");
  }

  @Test
  void twoStudentsOfOneIdentifierAreRefused() throws IOException {
    var heard = example.changed("Student.csv", "TX900002", "TX900001").read(folder).heard();

    assertThat(heard.rejected).hasSize(2);
    assertThat(only(Problem.STUDENT_TWICE, heard.findings.stream().limit(1).toList()).file())
        .isEqualTo("Student.csv");
  }

  @Test
  void ofAnotherStateNothingIsTaken() throws IOException {
    var refusals = example.changed("Header.csv", "\nTX,", "\nFL,").read(folder).refusals();

    assertThat(only(Problem.WRONG_STATE, refusals).sentAs()).isEqualTo("Submitting State");
  }

  @Test
  void moreThanFortyThousandStudentsAreTooMany() throws IOException {
    var students = new StringBuilder("Student Record ID,SSID,SSID Type,Action Code\n");
    for (int i = 1; i <= 40_001; i++) {
      students.append("%07d,TX%d,01,D%n".formatted(i, i));
    }

    var refusals = example.with("Student.csv", students.toString()).read(folder).refusals();

    var finding = only(Problem.TOO_MANY_STUDENTS, refusals);
    assertThat(finding.details()).containsExactly("40000");
    assertThat(finding.line()).isEqualTo(40_002);
  }

  @Test
  void withoutDemographicsItIsNoLegacySubmission() throws IOException {
    var refusals = example.without("Demographics.csv").read(folder).refusals();

    assertThat(refusals).extracting(Finding::problem).containsOnly(Problem.UNKNOWN_ENTRY);
  }

  @Test
  void columnsThatAreNotMappedAreSaidOnce() throws IOException {
    var remarks = example.read(folder).complete().remarks();

    var finding = only(Problem.COLUMN_NOT_MAPPED, remarks);
    assertThat(finding.file()).isEqualTo("Student.csv");
    assertThat(finding.details()).containsExactly("Reporting State Code");
  }

  private static Finding only(Problem problem, List<Finding> findings) {
    assertThat(findings).extracting(Finding::problem).containsOnlyOnce(problem);
    return findings.stream()
        .filter(finding -> finding.problem() == problem)
        .findFirst()
        .orElseThrow();
  }
}

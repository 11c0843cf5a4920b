package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Records come to the student they are of, or to nobody. */
class WhoseRecordsTest {

  private static final String TWO_TABLES =
      """
      {"monarca_mapping": "1", "name": "two-tables", "tables": [
        {"name": "pupils", "file": "pupils", "record": "student", "key": "NO", "repeats": "first",
         "fields": {"state_student_id": "SSID", "state_student_id_type": {"constant": "01"},
                    "action": {"constant": "D"}}},
        {"name": "names", "file": "names", "record": "student", "key": "NO",
         "fields": {"first_name": "NAME"}},
        {"name": "aliases", "file": "aliases", "record": "student", "key": "NO", "repeats": "first",
         "fields": {"first_name": "ALIAS"}}]}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void ofTwoStudentsWithOneKeyNeitherGetsTheRecords() throws IOException {
    var said =
        Examples.of("legacy").changed("Student.csv", "0000002,,TX,", "0000001,,TX,").read(folder);

    assertThat(said.heard().accepted)
        .extracting(StudentRecord::stateStudentId)
        .containsExactly("TX900003");
    assertThat(said.heard().rejected)
        .extracting(StudentRecord::stateStudentId)
        .containsExactly("TX900001", "TX900002");
    assertThat(said.heard().rejected).allMatch(child -> child.childRows().isEmpty());
    assertThat(said.heard().findings)
        .filteredOn(finding -> finding.problem() == Problem.KEY_OF_SEVERAL)
        .extracting(Finding::line, Finding::value, Finding::sentAs)
        .containsExactly(
            tuple(2L, "0000001", "Student Record ID"), tuple(3L, "0000001", "Student Record ID"));
    assertThat(said.heard().orphans).hasSize(10);
    assertThat(said.complete().counts().records()).isEqualTo(13);
  }

  @Test
  void theOtherStudentOfTheKeyIsNamedByFileAndLine() throws IOException {
    var heard =
        Examples.of("legacy")
            .changed("Student.csv", "0000002,,TX,", "0000001,,TX,")
            .read(folder)
            .heard();

    assertThat(heard.findings.getFirst().message(Locale.ENGLISH))
        .startsWith(
            "Several students are called 0000001 in what was sent; another stands in Student.csv:3.");
  }

  @Test
  void alsoWhereRepeatedRecordsArePassedOverAnotherChildIsNot() throws IOException {
    var said = two().with("pupils.csv", "NO,SSID\n1,TX-1\n1,TX-2\n2,TX-3\n2,TX-3\n").read(folder);

    assertThat(said.heard().rejected)
        .extracting(StudentRecord::stateStudentId)
        .containsExactly("TX-1", "TX-2");
    assertThat(said.heard().accepted)
        .extracting(StudentRecord::stateStudentId)
        .containsExactly("TX-3");
  }

  @Test
  void oneRecordTwiceRefusesOneChildAndNothingElse() throws IOException {
    var said =
        Examples.of("legacy")
            .changed("Header.csv", ",3,13,", ",3,14,")
            .more("Demographics.csv", "0000001,Other Name,,,,,,,,,,,,,,,,,,,")
            .read(folder);

    assertThat(said.complete().counts().students()).isEqualTo(3);
    assertThat(said.heard().accepted).hasSize(2);
    var finding = said.heard().findings.getFirst();
    assertThat(finding.problem()).isEqualTo(Problem.RECORD_OF_STUDENT_TWICE);
    assertThat(finding.stateStudentId()).isEqualTo("TX900001");
    assertThat(finding.message(Locale.ENGLISH))
        .startsWith(
            "The student called 0000001 has several records of Demographics: Demographics.csv:2, Demographics.csv:4.");
  }

  @Test
  void whichTableSpeaksFirstIsForTheMappingNotForTheirLines() throws IOException {
    var heard =
        two()
            .with("pupils.csv", "NO,SSID\n1,TX-1\n")
            .with("names.csv", "NO,NAME\n9,Nobody\n8,Nobody\n1,Ana\n")
            .with("aliases.csv", "NO,ALIAS\n1,Anita\n")
            .read(folder)
            .heard();

    assertThat(heard.accepted)
        .extracting(child -> child.student().value("first_name"))
        .containsExactly("Ana");
  }

  @Test
  void whatRepeatsAndSaysSomethingElseIsCounted() throws IOException {
    var remarks =
        two()
            .with("pupils.csv", "NO,SSID\n1,TX-1\n")
            .with("aliases.csv", "NO,ALIAS\n1,Anita\n1,Anita\n1,Ani\n1,Nita\n")
            .read(folder)
            .complete()
            .remarks();

    assertThat(remarks)
        .filteredOn(finding -> finding.problem() == Problem.RECORDS_REPEATED)
        .extracting(Finding::file, Finding::line, finding -> finding.details().getFirst())
        .containsExactly(tuple("aliases.csv", 4L, "2"));
  }

  @Test
  void ofAStudentWithoutIdentifierOnlyThatIsSaid() throws IOException {
    var heard = Examples.of("legacy").changed("Student.csv", "TX900001", "").read(folder).heard();

    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.REQUIRED_MISSING)
        .extracting(Finding::sentAs, Finding::file)
        .containsExactly(tuple("SSID", "Student.csv"));
    assertThat(heard.orphans).isEmpty();
  }

  @Test
  void aRecordOfNobodyIsNamedByItsOwnKey() throws IOException {
    var heard =
        Examples.of("legacy")
            .changed("Demographics.csv", "\n0000002,", "\n0000009,")
            .read(folder)
            .heard();

    assertThat(heard.orphans)
        .extracting(Finding::file, Finding::value, Finding::sentAs)
        .containsExactly(tuple("Demographics.csv", "0000009", "Student Record ID"));
  }

  @Test
  void aWideTableHasAsManyStudentsAsChildren() throws IOException {
    var complete = Examples.of("wide-table").read(folder).complete();

    assertThat(complete.header().studentCount()).isEqualTo(2);
    assertThat(complete.remarks())
        .filteredOn(finding -> finding.problem() == Problem.SET_BY_MAPPING)
        .filteredOn(finding -> "state_student_id_type".equals(finding.element()))
        .extracting(finding -> finding.details().getFirst())
        .containsExactly("2");
  }

  @Test
  void childRowsOfTheFirstAreNotTakenForTheSecond() throws IOException {
    var child = Examples.of("legacy").read(folder).heard().accepted.get(1);

    assertThat(child.stateStudentId()).isEqualTo("TX900002");
    assertThat(child.childRows()).extracting(Row::recordKey).contains("000", "001");
  }

  private static Examples two() {
    return Examples.nothing()
        .with("mapping.json", TWO_TABLES)
        .with("names.csv", "NO,NAME\n")
        .with("aliases.csv", "NO,ALIAS\n");
  }
}

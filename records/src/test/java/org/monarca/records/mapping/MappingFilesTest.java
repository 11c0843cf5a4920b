package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.records.Heard;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/** Exports of three made-up systems, and what a mapping file may get wrong. */
class MappingFilesTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"coe-system, GA, 2, 7", "wide-table, TX, 2, 7", "school-system, MI, 2, 8"})
  void everyExampleComesInByItsMapping(String name, String state, long students, long records)
      throws IOException {
    var heard = new Heard();
    var zip = Examples.of(name).zip(folder);
    var reading =
        Forms.reader(Form.CSV_BUNDLE, Workspace.usual())
            .examine(zip, Expectation.from(state), heard);

    assertThat(heard.findings.stream().filter(f -> f.code().startsWith("MON-2"))).isEmpty();
    assertThat(((Reading.Complete) reading).counts())
        .isEqualTo(new Counts(students, records, students, 0));
  }

  @Test
  void aTableOfAnotherEncodingAndDelimiterIsReadAsItIsMeant() throws IOException {
    var child = read("coe-system", "GA").accepted.getFirst();

    assertThat(child.student().value("first_name")).isEqualTo("Peña Example");
    assertThat(child.student().value("parent_1_phone")).isEqualTo("2295550101");
    assertThat(child.student().value("birth_date")).isEqualTo("2010-05-04");
  }

  @Test
  void ofAWideTableTheStudentAndTheMoveStandOnce() throws IOException {
    var child = read("wide-table", "TX").accepted.getFirst();

    assertThat(child.childRows())
        .extracting(row -> row.kind().key())
        .containsExactly("qualifying_move", "enrollment", "enrollment");
  }

  @Test
  void aCodeThatTheMappingDoesNotKnowIsRefusedAsItWasSent() throws IOException {
    var heard =
        in(Examples.of("coe-system").changed("STAY.TXT", ";SUMMER;", ";CAMP;").zip(folder), "GA");
    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.CODE_UNKNOWN)
        .allSatisfy(finding -> {
          assertThat(finding.file()).isEqualTo("STAY.TXT");
          assertThat(finding.line()).isEqualTo(3);
          assertThat(finding.value()).isEqualTo("CAMP");
          assertThat(finding.sentAs()).isEqualTo("SITE_KIND");
        })
        .hasSize(2);
  }

  @Test
  void aMappedColumnThatIsMissingRefusesTheFile() throws IOException {
    var refusals =
        Examples.of("wide-table").changed("history.csv", "|PROOF|", "|PROOFED|").read(folder);

    assertThat(refusals.refusals())
        .extracting(Finding::problem, Finding::details)
        .containsExactly(tuple(Problem.COLUMN_MISSING, List.of("PROOF", "children")));
  }

  @Test
  void aMappingThatCannotBeUsedIsSaid() throws IOException {
    var refusals = Examples.of("wide-table").with("mapping.json", "{").read(folder).refusals();

    assertThat(refusals).extracting(Finding::problem).containsExactly(Problem.MAPPING_UNUSABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[] ~ mapping.not-json",
        "{\"name\": \"a\", \"name\": \"b\"} ~ mapping.not-json",
        "{\"monarca_mapping\": \"2\"} ~ mapping.other-format",
        "{\"monarca_mapping\": \"1\", \"tabels\": []} ~ mapping.unknown-key",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\"} ~ mapping.no-students",
        "{\"monarca_mapping\": \"1\", \"name\": \"A B\"} ~ mapping.name",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"extends\": \"none\"} ~ mapping.unknown-layout",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": {}} ~ mapping.not-a-list",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\"}]} ~ mapping.missing",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"pupil\"}]} ~ mapping.unknown-record",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"fields\": {\"sexx\": \"S\"}}]} ~ mapping.unknown-element",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"fields\": {\"birth_date\": {\"column\": \"D\", \"date\": \"QQQQQQ\"}}}]} ~ mapping.date",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"key\": \"K\", \"fields\": {\"sex\": \"S > nowhere.X\"}}]} ~ mapping.no-table",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"extends\": \"legacy\", \"defaults\": {\"immunization\": {\"source\": \"00\"}}} ~ mapping.no-table",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"extends\": \"legacy\", \"delimiter\": \":\"} ~ mapping.delimiter",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"extends\": \"legacy\", \"encoding\": \"ebcdic\"} ~ mapping.encoding",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"source\": \"XML\"} ~ mapping.unknown-value",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"key\": \"K\", \"repeats\": \"last\"}]} ~ mapping.unknown-value",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"key\": \"K\", \"repeats\": \"earliest\"}]} ~ mapping.unknown-value",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"key\": \"K\", \"required\": \"yes\"}]} ~ mapping.unknown-value",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"record\": \"student\", \"key\": \"K\", \"fields\": {\"sex\": {\"column\": \"S\", \"unknown\": \"drop\"}}}]} ~ mapping.unknown-value",
        "{\"monarca_mapping\": \"1\", \"name\": \"a\", \"extends\": \"legacy\", \"tables\": [{\"name\": \"t\", \"file\": \"f\", \"key\": \"K\"}, {\"name\": \"t\", \"file\": \"g\", \"key\": \"K\"}]} ~ mapping.twice",
      })
  void everyFaultOfAMappingHasItsReason(String text, String reason) {
    try {
      MappingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      throw new AssertionError("read: " + text);
    } catch (MappingFault fault) {
      assertThat(fault.reason()).isEqualTo(reason);
    }
  }

  private Heard read(String example, String state) throws IOException {
    return in(Examples.of(example).zip(folder), state);
  }

  private static Heard in(Path zip, String state) throws IOException {
    var heard = new Heard();
    Forms.reader(Form.CSV_BUNDLE, Workspace.usual()).examine(zip, Expectation.from(state), heard);
    return heard;
  }
}

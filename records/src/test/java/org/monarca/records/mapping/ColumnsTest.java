package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Which column a value is taken from, and which is named. */
class ColumnsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void ofTwoHeadingsAlikeTheExactOneIsMeant() throws IOException {
    var said =
        Examples.of("wide-table").changed("history.csv", "UNIQUE_ID|", "UNIQUE ID|UNIQUE_ID|");
    var shifted = new StringBuilder();
    for (var line : said.text("history.csv").lines().toList()) {
      shifted.append(line.startsWith("T0") ? "X" + line.substring(1, 5) + "|" + line : line);
      shifted.append('\n');
    }

    var heard = said.with("history.csv", shifted.toString()).read(folder).heard();

    assertThat(heard.accepted)
        .extracting(child -> child.stateStudentId())
        .containsExactly("T0001", "T0002");
  }

  @Test
  void whereSeveralMayBeMeantTheFileIsRefused() throws IOException {
    var refusals =
        Examples.of("wide-table")
            .changed("history.csv", "|NAME_FIRST|", "|NAME-FIRST|")
            .changed("history.csv", "|NAME_MID|", "|NAME FIRST|")
            .read(folder)
            .refusals();

    assertThat(refusals)
        .extracting(Finding::problem, Finding::details)
        .contains(tuple(Problem.COLUMN_TWICE, List.of("NAME_FIRST")));
  }

  @Test
  void theColumnNamedIsTheOneThatGaveTheValue() throws IOException {
    var heard =
        Examples.of("legacy")
            .changed("Enrollments.csv", ",IDEA Indicator,", ",IDEA Indicator,IEP Indicator,")
            .changed("Enrollments.csv", ",11,No,No,None,", ",11,No,,Perhaps,None,")
            .changed("Enrollments.csv", ",07,Yes,No,None,", ",07,Yes,No,,None,")
            .changed("Enrollments.csv", "0000002,000,D,", "0000002,000,D,,")
            .read(folder)
            .heard();

    assertThat(heard.findings)
        .filteredOn(finding -> "Perhaps".equals(finding.value()))
        .extracting(Finding::sentAs)
        .containsExactly("IEP Indicator");
  }

  @Test
  void aValueThatWasLookedUpIsNamedByWhereItStands() throws IOException {
    var heard =
        Examples.of("oneroster").changed("orgs.csv", ",480000100001,", ",48,").read(folder).heard();

    assertThat(heard.findings)
        .filteredOn(finding -> "school_id".equals(finding.element()))
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.sentAs()).isEqualTo("schoolSourcedId → orgs.identifier"));
  }

  @Test
  void missingColumnsAreToldInTheOrderOfTheMapping() throws IOException {
    var refusals =
        Examples.of("wide-table")
            .changed("history.csv", "|NAME_FIRST|", "|A|")
            .changed("history.csv", "|SEX|", "|B|")
            .changed("history.csv", "|PROOF|", "|C|")
            .changed("history.csv", "|BIRTHDATE|", "|D|")
            .read(folder)
            .refusals();

    assertThat(refusals)
        .extracting(finding -> finding.details().getFirst())
        .containsExactly("NAME_FIRST", "SEX", "BIRTHDATE", "PROOF");
  }

  @Test
  void aMappedColumnThatALenientLayoutLacksIsTold() throws IOException {
    var remarks =
        Examples.of("legacy")
            .changed("Demographics.csv", ",Middle Name,", ",Further Name,")
            .read(folder)
            .complete()
            .remarks();

    assertThat(remarks)
        .filteredOn(finding -> finding.problem() == Problem.MAPPED_COLUMN_ABSENT)
        .extracting(Finding::file, finding -> finding.details().getFirst())
        .contains(tuple("Demographics.csv", "Middle Name"));
  }

  @Test
  void bytesThatAreNoCharactersOfTheEncodingRefuseTheFile() throws IOException {
    var windows = Charset.forName("windows-1252");
    var text = Examples.of("coe-system").text("CHILD.TXT", windows);
    var bytes = text.getBytes(windows);
    bytes[text.indexOf('\n') + 3] = (byte) 0x81;

    var refusals =
        Examples.of("coe-system")
            .changed("mapping.json", "\"GA\"", "\"TX\"")
            .with("CHILD.TXT", bytes)
            .read(folder)
            .refusals();

    assertThat(refusals)
        .extracting(Finding::problem, Finding::file, Finding::line)
        .containsExactly(tuple(Problem.NOT_UTF8, "CHILD.TXT", 2L));
  }

  @Test
  void pathsOfXmlThatAreNotMappedAreToldOnce() throws IOException {
    var remarks =
        Examples.of("edfi")
            .changed("Student.xml", "</Name>", "<Nick>A</Nick></Name>")
            .read(folder)
            .complete()
            .remarks();

    assertThat(remarks)
        .filteredOn(finding -> finding.problem() == Problem.COLUMN_NOT_MAPPED)
        .extracting(finding -> finding.details().getFirst())
        .containsOnlyOnce("Student/Name/Nick");
  }

  @Test
  void inXmlAFindingHasTheColumnOfTheRecordItSpeaksOf() throws IOException {
    var heard =
        Examples.of("edfi")
            .changed("StudentEnrollment.xml", "SexDescriptor#Male", "SexDescriptor#Unsure")
            .changed(
                "StudentEnrollment.xml",
                "  <StudentEducationOrganizationAssociation>",
                "          <StudentEducationOrganizationAssociation>")
            .read(folder)
            .heard();

    assertThat(heard.findings)
        .filteredOn(finding -> "sex".equals(finding.element()))
        .extracting(Finding::file, Finding::column)
        .containsExactly(tuple("StudentEnrollment.xml", 11L));
  }
}

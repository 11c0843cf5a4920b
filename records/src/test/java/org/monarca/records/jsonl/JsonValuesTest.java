package org.monarca.records.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.jsonl.RawJson.header;
import static org.monarca.records.jsonl.RawJson.student;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Heard;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** What JSON can say that the other forms cannot, and what becomes of it. */
class JsonValuesTest {

  private static final String COURSE =
"""
{"record_key":"c-1","course_title":"Geometry","subject_area":"Mathematics","course_type":"01","begin_academic_year":2025,\
"end_academic_year":2026,"course_section":"02","term_type":"0828","clock_hours":0,"credits_granted":0.50,"final_grade":"B"}\
"""
          .strip();

  @TempDir Path folder;

  @Test
  void numbersAreTakenForIntegersDecimalsAndYears() throws IOException {
    var heard = heard(header(1, 2) + student("TX-1", ",\"courses\":[" + COURSE + "]"));

    var course = heard.accepted.getFirst().rows(RecordKind.COURSE).getFirst();
    assertThat(course.value("begin_academic_year")).isEqualTo("2025");
    assertThat(course.value("clock_hours")).isEqualTo("0");
    assertThat(course.value("credits_granted")).isEqualTo("0.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1.5", "true", "false", "1e400", "-0"})
  void anythingElseThanAStringForATextCostsOneChild(String value) throws IOException {
    var bad = student("TX-1").replace("\"Ana\"", value);

    var heard = heard(header(2, 2) + bad + student("TX-2"));

    assertThat(heard.accepted).extracting(StudentRecord::stateStudentId).containsExactly("TX-2");
    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.WRONG_TYPE)
        .extracting(Finding::element, Finding::value, Finding::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("first_name", value, 2L));
  }

  @Test
  void aCodeIsNoNumber() throws IOException {
    var heard = heard(header(1, 1) + student("TX-1").replace("\"01\"", "1"));

    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings).extracting(Finding::problem).contains(Problem.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "-1", "12.0", "99999999999999999999999999999999"})
  void aNumberHasTheFormThatItsTextMustHave(String hours) throws IOException {
    var course = COURSE.replace("\"clock_hours\":0", "\"clock_hours\":" + hours);

    var heard = heard(header(1, 2) + student("TX-1", ",\"courses\":[" + course + "]"));

    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings)
        .filteredOn(finding -> "clock_hours".equals(finding.element()))
        .extracting(Finding::problem)
        .first()
        .isIn(Problem.WRONG_TYPE, Problem.TOO_LONG);
  }

  @Test
  void nullAndNothingAreBlank() throws IOException {
    var blank = ",\"middle_name\":null,\"suffix\":\"\",\"birth_city\":\"  \",\"courses\":null";

    var heard = heard(header(1, 1) + student("TX-1", blank));

    assertThat(heard.accepted.getFirst().student().values())
        .doesNotContainKeys("middle_name", "suffix", "birth_city");
  }

  @Test
  void rowsMayStandBeforeTheIdentifierAndAreOnTheLineOfTheirStudent() throws IOException {
    var student =
        student("TX-1").replace("{\"state", "{\"courses\":[{\"record_key\":\"c\"}],\"state");

    var heard = heard(header(2, 3) + student("TX-0") + student);

    assertThat(heard.rejected).extracting(StudentRecord::stateStudentId).containsExactly("TX-1");
    assertThat(heard.rejected.getFirst().childRows())
        .allSatisfy(row -> {
          assertThat(row.stateStudentId()).isEqualTo("TX-1");
          assertThat(row.line()).isEqualTo(3);
        });
  }

  @Test
  void escapesAreUndone() throws IOException {
    var escaped = student("TX-1").replace("Ana", "Jos\\u00e9 \\ud83d\\ude00 \\\"\\\\\\/\\n");

    assertThat(heard(header(1, 1) + escaped).accepted.getFirst().student().value("first_name"))
        .isEqualTo("José 😀 \"\\/");
  }

  private Heard heard(String text) throws IOException {
    return Heard.in(RawJson.file(folder, text), new JsonLinesReader());
  }
}

package org.monarca.records.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;

/** One student in a body of its own, with places that can be pointed at. */
class OneStudentTest {

  @Test
  void rowsAreReadByKindAndTheHeadersElementsApart() {
    var read =
        (SentStudent.Read)
            read(
                """
                {"immunizations": [{"record_key": "d1"}], "created_at": "2026-03-10T18:00:00-06:00", "state_student_id": " c1 ",
                 "enrollments": [{"record_key": "e1"}, {"record_key": "e2"}], "submitting_state": "TX", "courses": null}
                """);

    assertThat(read.header()).containsOnlyKeys("created_at", "submitting_state");
    assertThat(read.child().stateStudentId()).isEqualTo("c1");
    assertThat(read.child().childRows())
        .extracting(row -> row.kind() + " " + row.recordKey() + " " + row.column())
        .containsExactly("ENROLLMENT e1 1", "ENROLLMENT e2 2", "IMMUNIZATION d1 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "{",
        "{\"sex\": }",
        "{}{}",
        "{} x",
        "{\"enrollments\": [{",
        "nothing"
      })
  void whatIsNoObjectIsNone(String body) {
    assertThat(read(body)).isEqualTo(new SentStudent.NoJson());
  }

  @Test
  void bytesThatAreNoUtf8AreNone() {
    assertThat(OneStudent.read(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}))
        .isEqualTo(new SentStudent.NoJson());
  }

  @Test
  void everyFaultIsPointedAt() {
    var unfit =
        (SentStudent.Unfit)
            read(
                """
                {"colour": "red", "sex": ["Female"], "a/b~c": 1, "enrollments": [{"record_key": "e1", "record_key": "e2"}, 7, {"school": "x"}], "courses": "none",
                 "first_name": "Ana", "first_name": "Luz", "mode": "full"}
                """);

    assertThat(unfit.faults())
        .extracting(SentStudent.Fault::pointer)
        .containsExactlyInAnyOrder(
            "/colour",
            "/sex",
            "/a~1b~0c",
            "/enrollments/0/record_key",
            "/enrollments",
            "/enrollments/2/school",
            "/courses",
            "/first_name",
            "/mode");
  }

  @Test
  void findingsStandAtTheirRow() {
    var read =
        (SentStudent.Read)
            read(
                """
                {"state_student_id": "c1", "sex": "?", "enrollments": [{"record_key": "e1"}, {"record_key": "e1", "enrollment_type": "99"}]}
                """);
    var moment = OffsetDateTime.parse("2026-03-10T18:00:00-06:00");
    var header = Header.delta("TX", "live", moment, moment.toInstant(), moment.toInstant());

    var judgement = OneStudent.judge(read.child(), header);

    assertThat(judgement.rejected()).isTrue();
    assertThat(judgement.findings())
        .filteredOn(found ->
            List.of(Problem.CODE_UNKNOWN, Problem.RECORD_KEY_TWICE).contains(found.problem()))
        .extracting(OneStudent::pointer)
        .containsExactlyInAnyOrder(
            "/sex", "/enrollments/1/enrollment_type", "/enrollments/1/record_key");
    assertThat(judgement.findings()).allMatch(found -> found.line() == 0);
    assertThat(judgement.findings())
        .filteredOn(found -> found.record() == RecordKind.STUDENT)
        .allMatch(found -> found.file().equals("student"));
  }

  private static SentStudent read(String body) {
    return OneStudent.read(body.getBytes(StandardCharsets.UTF_8));
  }
}

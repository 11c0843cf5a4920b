package org.monarca.records.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.monarca.records.jsonl.RawJson.header;
import static org.monarca.records.jsonl.RawJson.sound;
import static org.monarca.records.jsonl.RawJson.student;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Heard;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;

class JsonFileErrorsTest {

  @TempDir Path folder;

  @Test
  void aSoundSubmissionIsRead() throws IOException {
    assertThat(reading(sound())).isInstanceOf(Reading.Complete.class);
    assertThat(reading("\uFEFF" + sound().replace("\n", "\r\n\r\n").strip()))
        .isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @MethodSource("textsWithOneFault")
  void aTextWithOneFaultIsRefusedForIt(Problem problem, String text) throws IOException {
    assertThat(Heard.objections(reading(text))).containsExactly(problem);
  }

  static Stream<Arguments> textsWithOneFault() {
    return Stream.of(
        arguments(Problem.EMPTY_FILE, ""),
        arguments(Problem.HEADER_MISSING, "  \n"),
        arguments(Problem.HEADER_MISSING, student("TX-1") + student("TX-2")),
        arguments(Problem.HEADER_MISSING, "{\"courses\":[]}\n"),
        arguments(Problem.HEADER_OUT_OF_PLACE, sound() + header(2, 2)),
        arguments(Problem.HEADER_OUT_OF_PLACE, header(2, 2) + sound()),
        arguments(Problem.JSON_MALFORMED, "Dear colleagues"),
        arguments(Problem.JSON_MALFORMED, sound().substring(0, sound().length() - 30)),
        arguments(Problem.JSON_MALFORMED, sound() + "more"),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "'Ana'")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "Ana")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "\"A\tna\"")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "\"A\\x\"")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "\"A\nna\"")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"Ana\"", "\"Ana\" // the first")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"1004\"}", "\"1004\",}")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"1004\"", "NaN")),
        arguments(Problem.JSON_MALFORMED, sound().replace("\"1004\"", "01004")),
        arguments(Problem.JSON_NOT_ONE_A_LINE, "[" + sound().strip().replace("\n", ",") + "]"),
        arguments(Problem.JSON_NOT_ONE_A_LINE, sound() + "3\n"),
        arguments(Problem.JSON_NOT_ONE_A_LINE, sound().replace("}\n{\"state", "} {\"state")),
        arguments(Problem.JSON_NOT_ONE_A_LINE, sound().replace(",\"sex\"", ",\n\"sex\"")),
        arguments(Problem.UNKNOWN_KEY, one(",\"shoe_size\":\"35\"")),
        arguments(Problem.UNKNOWN_KEY, one(",\"shoe_size\":{\"left\":[1,2]}")),
        arguments(Problem.UNKNOWN_KEY, one(",\"__proto__\":{\"a\":1}")),
        arguments(Problem.UNKNOWN_KEY, sound().replace("\"mode\"", "\"note\":\"\",\"mode\"")),
        arguments(
            Problem.UNKNOWN_KEY,
            header(1, 2) + student("TX-1", ",\"courses\":[{\"state_student_id\":\"TX-1\"}]")),
        arguments(Problem.KEY_TWICE, one(",\"first_name\":\"Eva\"")),
        arguments(Problem.KEY_TWICE, one(",\"middle_name\":null,\"middle_name\":\"\"")),
        arguments(Problem.KEY_TWICE, one(",\"courses\":[],\"courses\":[]")),
        arguments(Problem.KEY_TWICE, sound().replace("\"mode\"", "\"mode\":\"full\",\"mode\"")),
        arguments(Problem.JSON_VALUE_MISPLACED, one(",\"middle_name\":{\"a\":1}")),
        arguments(Problem.JSON_VALUE_MISPLACED, one(",\"middle_name\":[\"a\"]")),
        arguments(Problem.JSON_VALUE_MISPLACED, one(",\"courses\":{}")),
        arguments(Problem.JSON_VALUE_MISPLACED, one(",\"courses\":\"none\"")),
        arguments(Problem.JSON_VALUE_MISPLACED, one(",\"courses\":[null]")),
        arguments(Problem.NUL_CHARACTER, sound().replace("Ana", "An\\u0000a")),
        arguments(Problem.NUL_CHARACTER, sound().replace("Ana", "An\0a")),
        arguments(Problem.HALF_CHARACTER, sound().replace("Ana", "An\\ud83da")),
        arguments(Problem.HALF_CHARACTER, sound().replace("Ana", "An\\ude00a")),
        arguments(Problem.STUDENT_COUNT_NOT_MET, sound().replace("\"2\"", "\"3\"")),
        arguments(Problem.RECORD_COUNT_NOT_MET, sound().replace(":2}", ":3}")),
        arguments(Problem.WRONG_STATE, sound().replace("\"TX\"", "\"CA\"")),
        arguments(Problem.HEADER_VALUE_INVALID, sound().replace("\"delta\"", "\"Delta\"")),
        arguments(Problem.HEADER_VALUE_INVALID, sound().replace("\"s-1\"", "1")),
        arguments(
            Problem.RECORD_TOO_LARGE, sound().replace("Ana", "x".repeat((1 << 20) + (1 << 15)))),
        arguments(Problem.RECORD_TOO_LARGE, one(",\"" + "n".repeat(10 << 20) + "\":\"\"")),
        arguments(
            Problem.RECORD_TOO_LARGE, sound().replace("\"1004\"", "1" + "0".repeat(2 << 20))));
  }

  @Test
  void depthAndFloodsAreRefusedInBoundedTime() throws IOException {
    var keys = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      keys.append(",\"k").append(i).append("\":1");
    }

    assertThat(Heard.objections(reading(one(",\"x\":" + "[".repeat(100_000)))))
        .containsExactly(Problem.UNKNOWN_KEY, Problem.JSON_MALFORMED);
    assertThat(Heard.objections(reading("[".repeat(1_000_000)))).hasSizeLessThan(3).isNotEmpty();
    assertThat(Heard.objections(reading(one(keys.toString()))))
        .hasSize(Reading.Refused.MOST_FINDINGS);
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() throws IOException {
    var latin = sound().replace("Ana", "Mu\u00F1oz");
    var surrogates = sound().getBytes(StandardCharsets.UTF_8);
    int name = sound().indexOf("Ana");
    surrogates[name] = (byte) 0xED;
    surrogates[name + 1] = (byte) 0xA0;
    surrogates[name + 2] = (byte) 0x80;
    var overlong = sound().getBytes(StandardCharsets.UTF_8);
    overlong[name] = (byte) 0xC0;
    overlong[name + 1] = (byte) 0x80;

    assertThat(objections(latin.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(latin.getBytes(StandardCharsets.UTF_16)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(latin.getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(Problem.NUL_CHARACTER);
    assertThat(objections(surrogates)).containsExactly(Problem.NOT_UTF8);
    assertThat(objections(overlong)).containsExactly(Problem.NOT_UTF8);
  }

  @Test
  void everyUnknownKeyIsNamedOnceWithItsLine() throws IOException {
    var inside = ",\"shoe_size\":3,\"hat_size\":5";
    var text = header(2, 2) + student("TX-1", inside) + student("TX-2", inside);

    assertThat(reading(text))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.findings())
                  .extracting(finding -> finding.details().getFirst())
                  .containsExactly("shoe_size", "hat_size");
              assertThat(refused.findings()).extracting(Finding::line).containsExactly(2L, 2L);
              assertThat(refused.findings()).extracting(Finding::file).containsOnly("JSON Lines");
              assertThat(refused.findings()).extracting(Finding::column).containsOnlyNulls();
            });
  }

  @Test
  void limitsHoldAsInEveryForm() throws IOException {
    var rows = ",\"courses\":[" + "{\"record_key\":\"a\"},".repeat(2) + "{\"record_key\":\"b\"}]";
    var bytes = (header(1, 4) + student("TX-1", rows)).getBytes(StandardCharsets.UTF_8);
    var published = Limits.published();

    assertThat(objections(bytes, published.withSentBytes(100))).isEmpty();
    assertThat(objections(bytes, published.withUnpackedBytes(bytes.length - 1)))
        .containsExactly(Problem.UNPACKED_TOO_LARGE);
    assertThat(objections(bytes, published.withChildRows(2)))
        .containsExactly(Problem.TOO_MANY_CHILD_ROWS);
    assertThat(objections(bytes, published.withChildRows(3))).isEmpty();
    assertThat(objections(bytes, published.withRecordBytes(200)))
        .contains(Problem.RECORD_TOO_LARGE);
    assertThat(objections(sound().getBytes(StandardCharsets.UTF_8), published.withStudents(1)))
        .containsExactly(Problem.TOO_MANY_STUDENTS);
  }

  @Test
  void aLineOfManyRecordsMayBeLargerThanOneRecordMayBe() throws IOException {
    var comment = ",\"enrollment_comment\":\"" + "x".repeat(90_000) + "\"";
    var row = "{\"record_key\":\"%d\"" + comment + "}";
    var rows = new StringBuilder(",\"enrollments\":[");
    for (int i = 0; i < 20; i++) {
      rows.append(i == 0 ? "" : ",").append(row.formatted(i));
    }

    assertThat(reading(header(1, 21) + student("TX-1", rows + "]")))
        .isInstanceOf(Reading.Complete.class);
  }

  @Test
  void theHeaderIsReadAlone() throws IOException {
    var file = RawJson.file(folder, header(7, 9) + "and so on");

    assertThat(new JsonLinesReader().header(file))
        .hasValueSatisfying(header -> assertThat(header.studentCount()).isEqualTo(7));
    assertThat(new JsonLinesReader().header(RawJson.file(folder, "{}"))).isEmpty();
  }

  private static String one(String inside) {
    return header(1, 1) + student("TX-1", inside);
  }

  private Reading reading(String text) throws IOException {
    return Heard.reading(RawJson.file(folder, text), Limits.published(), new JsonLinesReader());
  }

  private List<Problem> objections(byte[] bytes) throws IOException {
    return objections(bytes, Limits.published());
  }

  private List<Problem> objections(byte[] bytes, Limits limits) throws IOException {
    return Heard.objections(
        Heard.reading(RawJson.file(folder, bytes), limits, new JsonLinesReader()));
  }
}

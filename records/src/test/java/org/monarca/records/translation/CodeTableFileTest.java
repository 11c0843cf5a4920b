package org.monarca.records.translation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.records.translation.CodeFault.Reason;
import org.monarca.records.translation.CodeTable.Entry;

class CodeTableFileTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    var table =
        CodeTable.of(
            List.of(
                new Entry("sex", "M, \"he\"", "Male"),
                new Entry("country", "México", "MX"),
                new Entry("yes_no", "=1", "Y"),
                new Entry("yes_no", "'=1", "Y"),
                new Entry("yes_no", "-1", "N")));

    var read = CodeTableFile.read(CodeTableFile.write(table));

    assertThat(read.faults()).isEmpty();
    assertThat(read.table()).isEqualTo(table);
    assertThat(CodeTableFile.kept(CodeTableFile.keep(table))).isEqualTo(table);
    assertThat(read.table().entries()).extracting(Entry::list).isSorted();
  }

  @Test
  void noSpreadsheetTakesAValueForAFormula() {
    var table =
        CodeTable.of(
            List.of(new Entry("sex", "=HYPERLINK(1)", "Male"), new Entry("sex", "O'-", "Female")));

    assertThat(new String(CodeTableFile.write(table), UTF_8))
        .isEqualTo("list,theirs,ours\r\nsex,'=HYPERLINK(1),Male\r\nsex,O'-,Female\r\n");
  }

  @Test
  void blanksThatLookAlikeAreTheSame() {
    var read =
        CodeTableFile.read(
            "list,theirs,ours\ncountry,Costa\u00A0Rica,CR\ncountry,Costa\u202FRica,CR\n"
                .getBytes(UTF_8));

    assertThat(read.faults()).extracting(CodeFault::reason).containsExactly(Reason.TWICE);
    assertThat(CodeTable.folded("\u2007Costa\u00A0 RICA")).isEqualTo("costa rica");
  }

  @Test
  void aSpreadsheetsOwnWaysAreRead() {
    var read =
        CodeTableFile.read(
            "\uFEFFList, Theirs ,OURS\r\n\r\nsex,\" F \",Female\r\ncountry,Santa\tMaria,MX\r\n"
                .getBytes(UTF_8));

    assertThat(read.faults()).isEmpty();
    assertThat(read.table().entries())
        .containsExactly(
            new Entry("country", "Santa Maria", "MX"), new Entry("sex", "F", "Female"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour,red,R       | LIST_UNKNOWN    | colour
          action,NEW,I       | LIST_UNKNOWN    | action
          sex,,Female        | THEIRS_MISSING  | ''
          sex,F,Frau         | OURS_UNKNOWN    | Frau
          sex,F,             | OURS_UNKNOWN    | ''
          sex,Female,Male    | IS_OURS         | Female
          sex, x ,Male       | TWICE           | x
          sex,F              | VALUES          | sex,F
          sex,F,Female,1     | VALUES          | sex,F,Female,1
          """)
  void eachLineThatCannotBeUsedIsNamedWithWhatStandsThere(String line, Reason reason, String seen) {
    var read = CodeTableFile.read(("list,theirs,ours\nsex,X,Male\n" + line + "\n").getBytes(UTF_8));

    assertThat(read.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(3);
          assertThat(fault.reason()).isEqualTo(reason);
          assertThat(fault.value()).isEqualTo(seen);
        });
    for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
      assertThat(read.faults().getFirst().inFile("codes.csv").message(language))
          .doesNotContain("{", "codes.")
          .contains(seen);
    }
  }

  @Test
  void whatIsNoTableIsSaidOnce() {
    assertThat(reasons("")).containsExactly(Reason.NO_TABLE);
    assertThat(reasons("sex,F,Female\n")).containsExactly(Reason.HEADING);
    assertThat(reasons("list,theirs,ours\nsex,\"F,Female\n")).containsExactly(Reason.NO_TABLE);
    assertThat(
            CodeTableFile.read("list,theirs,ours\ncountry,México,MX\n".getBytes(ISO_8859_1))
                .faults())
        .extracting(CodeFault::reason)
        .containsExactly(Reason.NO_TABLE);
    assertThat(reasons("list,theirs,ours\n")).as("nothing is translated").isEmpty();
  }

  @Test
  void noneOfMoreLinesThanATableHasIsKept() {
    var lines = new StringBuilder("list,theirs,ours\n");
    IntStream.rangeClosed(0, CodeTable.MOST)
        .forEach(n -> lines.append("country,land %d,MX\n".formatted(n)));

    assertThat(reasons(lines.toString())).containsExactly(Reason.TOO_MANY);
    assertThat(reasons("list,theirs,ours\nsex," + "x".repeat(101) + ",Male\n"))
        .containsExactly(Reason.THEIRS_TOO_LONG);
    assertThat(reasons("list,theirs,ours\n" + "sex,,Male\n".repeat(500))).hasSize(100);
  }

  @Test
  void everyListOfAChildsCodesCanBeTranslated() {
    assertThat(CodeTable.lists())
        .extracting(list -> list.name())
        .contains("country", "state", "grade_level", "yes_no", "reporting_method")
        .doesNotContain("action", "child_action", "submission_mode");
    assertThat(CodeTable.elements("state"))
        .extracting(element -> element.key())
        .contains("birth_state", "from_state", "to_state", "facility_state")
        .doesNotContain("submitting_state");
  }

  private static List<Reason> reasons(String file) {
    return CodeTableFile.read(file.getBytes(UTF_8)).faults().stream()
        .map(CodeFault::reason)
        .toList();
  }
}

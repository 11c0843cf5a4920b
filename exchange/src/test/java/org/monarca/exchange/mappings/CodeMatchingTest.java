package org.monarca.exchange.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is proposed of a sender's codes, and what of the answers is kept. */
class CodeMatchingTest {

  private static final String MAPPING =
      """
      {"monarca_mapping": "1", "name": "nightly", "version": "1", "title": "Nightly",
       "tables": [
         {"name": "kids", "file": "kids", "record": "student", "key": "ID",
          "fields": {"sex": "SEX"}},
         {"name": "stays", "file": "stays", "record": "enrollment", "key": "ID",
          "fields": {"record_key": "NO", "grade_level": "GRADE"}}]}
      """;

  private static final Map<String, String> TABLES =
      Map.of(
          "kids.csv", "ID,SEX\n1,Female\n2,FEMALE\n3,Male\n",
          "stays.csv", "ID,NO,GRADE\n1,1,00\n2,2,08\n");

  @Test
  void aCodeOfOursIsKeptForItsOtherSpellings() {
    var draft = SampleDrafts.after(TABLES, MAPPING);
    var part = draft.part("kids").orElseThrow();
    var sexes = CodeMatching.of(part, draft.tableOf(part).orElseThrow()).getFirst();
    assertThat(sexes.values())
        .extracting(CodeMatching.Value::sent, CodeMatching.Value::times)
        .containsExactly(tuple("Female", 2), tuple("Male", 1));

    part.codes(sexes.element(), sexes.kept(part, Map.of("Female", "Female", "Male", "Male")));

    assertThat(part.codes(sexes.element())).isEqualTo(Map.of("female", "Female"));
    var preview = SampleDrafts.preview(draft);
    assertThat(preview.counts()).extracting(one -> one.first().value()).doesNotContain("FEMALE");
    assertThat(preview.first())
        .extracting(child -> child.student().value("sex"))
        .containsExactly("Female", "Female", "Male");
  }

  @Test
  void aColumnOfWhichEachChildHasItsOwnValueHoldsNoCodes() {
    var rows = new StringBuilder("ID,SEX\n");
    IntStream.range(0, 50).forEach(i -> rows.append("%d,Example %d\n".formatted(i, i)));
    var draft = SampleDrafts.after(Map.of("kids.csv", rows.toString()), MAPPING);
    var part = draft.part("kids").orElseThrow();

    assertThat(CodeMatching.of(part, draft.tableOf(part).orElseThrow())).isEmpty();
  }

  @Test
  void whatHappensToBeACodeOfOursIsProposedUntilSomebodyConfirmsIt() {
    var draft = SampleDrafts.after(TABLES, MAPPING);
    var part = draft.part("stays").orElseThrow();
    var table = draft.tableOf(part).orElseThrow();
    var grades = CodeMatching.of(part, table).getFirst();
    assertThat(List.of(grades.open(), grades.proposed())).as("00 and 08").containsExactly(1L, 1L);

    part.codes(grades.element(), grades.kept(part, Map.of("00", "K", "08", "08")));

    var seen = CodeMatching.of(part, table).getFirst();
    assertThat(List.of(seen.open(), seen.proposed())).containsExactly(0L, 0L);
    assertThat(part.codes(grades.element())).isEqualTo(Map.of("00", "K"));
  }
}

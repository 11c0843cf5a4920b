package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.weigh.FeatureWeights;

class TableModelFileTest {

  private static final PeopleTable PEOPLE = Tables.people(300, UnaryOperator.identity());

  private static Linked linked = Tables.link(PEOPLE);
  private static String text = "";

  @BeforeAll
  static void write() {
    text = TableModelFile.write(linked.model(), Tables.COLUMNS);
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    assertThat(TableModelFile.read(text, Tables.COLUMNS)).isEqualTo(linked.model());
  }

  @Test
  void aModelReadLinksAsTheOneThatWasLearned() {
    var again = new TableLinkage(9, 1).link(PEOPLE, TableModelFile.read(text, Tables.COLUMNS));

    assertThat(again.clusters()).isEqualTo(linked.clusters());
    assertThat(again.pairs().size()).isEqualTo(linked.pairs().size());
    assertThat(again.model()).isEqualTo(linked.model());
  }

  @Test
  void itIsReadableAndSaysWhatItWasLearnedFrom() {
    assertThat(text)
        .contains("\"format\": \"monarca-linkage-model-2\"")
        .contains("\"given-names\": {", "\"GIVEN_SAME\": { \"m\": 0.", "\"born\": {")
        .contains("\"records\": 400,", "\"seed\": 1,")
        .endsWith("}\n");
  }

  @Test
  void theOrderOfTheColumnsDoesNotMatter() {
    var model = TableModelFile.read(text, Tables.COLUMNS.reversed());

    assertThat(model.features())
        .extracting(FeatureWeights::name)
        .containsExactly("born", "sex", "town", "surnames", "given-names");
    assertThat(model).isEqualTo(linked.model());
  }

  @Test
  void aModelOfOtherColumnsIsRefused() {
    var fewer = Tables.COLUMNS.subList(0, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(text, fewer))
        .withMessage("under \"columns\" the model compares born, sex, town, and born is asked for");

    var nameless = Tables.COLUMNS.subList(2, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(text, nameless))
        .withMessageContaining("nothing is asked for");
  }

  @Test
  void aModelOfAnotherTypeOfColumnIsRefused() {
    var columns = List.copyOf(Tables.COLUMNS.subList(0, 4));
    var others =
        Stream.concat(columns.stream(), Stream.of(Column.of("town", ColumnType.DATE))).toList();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(text, others))
        .withMessageContaining("\"town\" has the levels TEXT_SAME");
  }

  @Test
  void aColumnMayBearTheNameOfAFeature() {
    var columns =
        List.of(
            Column.of("surnames", ColumnType.FAMILY_NAME),
            Column.of("given-names", ColumnType.TEXT));
    var rows = List.of(new String[] {"Reyna", "a"}, new String[] {"Reyna", "a"});
    var model = Tables.link(Tables.of(columns, rows)).model();

    assertThat(TableModelFile.read(TableModelFile.write(model, columns), columns)).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "monarca-linkage-model-2 | monarca-linkage-model-9 | is needed",
        "\"matches\": | \"marches\": | \"matches\" is missing",
        "\"matches\": 0 | \"matches\": 7 | must be from 0 to below 1",
        "\"GIVEN_SAME\": { \"m\": 0 | \"GIVEN_SAME\": { \"m\": 3 | must be above 0 up to 1",
        "\"training\" | \"draining\" | \"training\" is missing",
        "\"format\" | format | '\"' is expected",
      })
  void aFileThatIsNoModelIsRefused(String right, String wrong, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(text.replace(right, wrong), Tables.COLUMNS))
        .withMessageContaining(why);
  }
}

package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command {@code evaluate} does not take. */
class EvaluateRefusalsTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = TableFolder.clustersAndTruth(temporary);
  }

  @Test
  void recordsOfTheTruthWithoutAClusterAreRefused() throws IOException {
    var lines = new ArrayList<>(List.of("id,cluster"));
    for (int i = 1; i < 20; i++) {
      lines.add(i + ",a");
    }
    folder.write("truth.csv", String.join("\n", lines));

    var page = folder.path("page.html");
    assertThat(evaluate("--html", page.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained())
        .contains("clusters.csv: 14 records of", "without a cluster: 6, 7, 8, 9, 10, …");
    assertThat(console.said()).isEmpty();
    assertThat(page).doesNotExist();
  }

  @Test
  void filesThatSayNothingAreRefused() {
    folder.write("truth.csv", "id\n1\n");
    assertThat(evaluate()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("truth.csv: two columns are needed");

    folder.write("truth.csv", "id,cluster\n1,a\n2,\n");
    assertThat(evaluate()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained())
        .contains("truth.csv, line 3", "\"2\" has nothing in the column \"cluster\"");

    folder.write("truth.csv", "id,cluster\n1,a\n1,a\n");
    assertThat(evaluate()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("truth.csv, line 3", "\"1\" was given before");
  }

  @Test
  void peopleAndSettingsBelongTogether() {
    assertThat(evaluate("--people", folder.path("people.csv").toString()))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--people and --settings belong together");

    folder.table(List.of("1,Ana,Reyna,,"));
    assertThat(evaluateWithPeople()).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained())
        .contains("people.csv: the record \"3\" of the truth is missing");
  }

  @Test
  void aModelNeedsItsTable() {
    assertThat(evaluate("--model", "m.json")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--model", "give --people and --settings too");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id_l,id_r~1,2 | the column \"weight\" is missing",
        "id_l,id_r,weight~1,2,x | line 2: the weight \"x\" is no number",
        "id_l,id_r,weight~1,2,NaN | line 2: the weight \"NaN\" is no number",
        "id_l,id_r,weight~1,1,3 | line 2: the record \"1\" is paired with itself",
        "id_l,id_r,weight~1,2,3~2,1,3 | the pair of \"1\" and \"2\" stands there twice",
      })
  void pairsThatCannotBeMeasuredAreRefused(String text, String why) {
    folder.write("pairs.csv", text.replace('~', '\n'));

    assertThat(evaluate("--pairs", folder.path("pairs.csv").toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("pairs.csv", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-1", "99.9", "NaN"})
  void aPrecisionIsBetweenNothingAndAll(String precision) {
    assertThat(evaluate("--precision", precision)).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--precision is between 0 and 1");
  }

  private int evaluateWithPeople(String... more) {
    return folder.evaluateWithPeople(console, more);
  }

  private int evaluate(String... more) {
    return folder.evaluate(console, more);
  }
}

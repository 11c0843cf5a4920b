package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code evaluate}. */
class EvaluateTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = new TableFolder(temporary);
    folder.write("clusters.csv", "id,cluster\n1,1\n2,1\n3,1\n4,4\n5,4\n");
    folder.write("truth.csv", "id,cluster\n1,a\n2,a\n3,b\n4,b\n5,b\n");
    folder.write("settings.json", TableFolder.SETTINGS);
    folder.table(
        List.of(
            "1,Ana,Reyna,2014-03-14,Pharr",
            "2,Ana,Reyna,2014-03-14,Pharr",
            "3,<b>Eva</b>,Reyna,2014-03-14,",
            "4,\"Eva\u001b[31m\",כהן,2014-03-14," + "long ".repeat(20),
            "5,עדי,כהן,2014-03-14,"));
  }

  @Test
  void theMeasuresAreTold() {
    assertThat(evaluate()).isEqualTo(Exit.DONE);

    assertThat(console.said())
        .contains(
            "            precision     recall         F1\n",
            "pairs        0.500000   0.500000   0.500000\n",
            "B-cubed      0.733333   0.733333   0.733333\n",
            "records    5\n",
            "clusters   2 found, 2 true, 0 exactly right\n",
            "largest    3 records found, 3 true\n",
            "pairs      4 found, 4 true, 2 right\n");
    assertThat(console.complained()).isEmpty();
  }

  @Test
  void theWorstMistakesAreTold() {
    evaluate();

    assertThat(console.said())
        .contains("Clusters of several people: 1; the worst:\n")
        .contains("  cluster 1: 2 people, 2 wrong pairs\n    1 2\n    3\n")
        .contains("People in several clusters: 1; the worst:\n")
        .contains("  person b: 2 clusters, 2 missed pairs\n    3\n    4 5\n");
    evaluate("--worst", "0");
    assertThat(console.said())
        .contains("Clusters of several people: 1\n")
        .doesNotContain("cluster 1:");
  }

  @Test
  void mistakesAreShownWithTheRecordsValues() {
    assertThat(evaluateWithPeople()).isEqualTo(Exit.DONE);

    assertThat(console.said())
        .contains("             1           3\n")
        .contains("      first  Ana         <b>Eva</b>  differs\n")
        .contains("      last   Reyna       Reyna\n")
        .contains("      town   Pharr\n")
        .contains("long long long long long long long l…")
        .doesNotContain("\u001b");
  }

  @Test
  void thePageSaysTheSameAndNeedsNothingElse() throws IOException {
    var page = folder.path("page.html");
    assertThat(evaluateWithPeople("--html", page.toString())).isEqualTo(Exit.DONE);

    var html = Files.readString(page);
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<th scope=\"row\">B-cubed</th><td class=\"number\">0.733333</td>")
        .contains("<bdi>&lt;b&gt;Eva&lt;/b&gt;</bdi>", "<bdi>כהן</bdi>")
        .doesNotContain("<script", "http://", "https://", "<b>", "\u001b");
    assertThat(html.split("<caption")).hasSameSizeAs(html.split("<table>"));
    assertThat(html)
        .containsOnlyOnce("<caption id=\"pair-1\">Records <bdi>1</bdi> and <bdi>3</bdi></caption>")
        .containsOnlyOnce("aria-labelledby=\"pair-2\"");
  }

  @Test
  void theTruthMayHaveOtherColumnsAndAnotherNameForTheCluster() {
    folder.write("truth.csv", "record,cluster,name\n1,a,x\n2,a,x\n3,b,x\n4,b,x\n5,b,y\n");
    evaluate();
    assertThat(console.said()).contains("pairs        0.500000");

    folder.write("truth.csv", "record,name,child\n1,x,a\n2,x,a\n3,y,b\n4,y,b\n5,y,b\n");
    evaluate();
    assertThat(console.said()).contains("pairs        0.500000");
  }

  @Test
  void recordsWithoutTruthAreNotMeasuredAndSaidSo() {
    folder.write("truth.csv", "id,cluster\n1,a\n2,a\n");

    assertThat(evaluate()).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("records    2\n", "pairs        1.000000");
    assertThat(console.complained())
        .contains("clusters.csv: 3 records not in", "truth.csv and not measured: 3, 4, 5");
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
  void noRecordsAtAllAreMeasured() {
    folder.write("clusters.csv", "id,cluster\n");
    folder.write("truth.csv", "id,cluster\n");

    assertThat(evaluate()).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("records    0\n", "pairs        1.000000");
  }

  @Test
  void whatLinkWritesIsMeasuredAsItIs() throws IOException {
    var people = TableFolder.people(50);
    folder.table(people);
    folder.link(console);
    folder.write(
        "truth.csv",
        "id,person\n"
            + String.join(
                "\n",
                people.stream()
                    .map(line -> line.replaceAll("^(p\\d+)(-\\d),.*", "$1$2,$1"))
                    .toList()));

    assertThat(evaluate()).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("clusters   50 found, 50 true, 50 exactly right");
  }

  @Test
  void withAModelEachMistakeIsExplained() throws IOException {
    var page = folder.path("page.html");
    writeLinked();
    assertThat(evaluateWithPeople("--model", model(), "--html", page.toString()))
        .isEqualTo(Exit.DONE);

    assertThat(console.said())
        .contains("person p7: 2 clusters, 1 missed pairs")
        .containsPattern(" -\\d+\\.\\d\\d  Before comparing\\.\n")
        .containsPattern(" \\+\\d+\\.\\d\\d  Same birth date: strong evidence for\\.\n")
        .contains("  All together: over 0.9999 probable to be one person.\n");
    assertThat(bits()).isCloseTo(0, within(0.05));
    assertThat(Files.readString(page))
        .containsOnlyOnce("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"waterfall-1\"")
        .contains("<li><bdi>Same birth date: strong evidence for.</bdi></li>")
        .doesNotContain("<script", "https://");
  }

  /** What is told element by element, less the last line, which is the sum. */
  private double bits() {
    double sum = 0;
    for (var line : console.said().lines().toList()) {
      var told = line.strip().split("  ");
      if (told.length == 2 && told[0].matches("[+-]\\d+\\.\\d\\d")) {
        sum += (told[1].startsWith("All together") ? -1 : 1) * Double.parseDouble(told[0]);
      }
    }
    return sum;
  }

  @Test
  void aModelNeedsItsTable() {
    assertThat(evaluate("--model", "m.json")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--model", "give --people and --settings too");
  }

  @Test
  void aModelOfAnotherTableIsRefused() {
    writeLinked();
    folder.write("settings.json", TableFolder.SETTINGS.replace(", \"town\": \"place\"", ""));

    assertThat(evaluateWithPeople("--model", model())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("m.json: the model cannot be used");
  }

  /** People of two records each, linked, of whom one was torn apart afterwards. */
  private void writeLinked() {
    var people = TableFolder.people(50);
    folder.table(people);
    assertThat(folder.link(console, "--save-model", model())).isEqualTo(Exit.DONE);
    var ids = people.stream().map(line -> line.substring(0, line.indexOf(','))).toList();
    folder.write(
        "truth.csv", "id,person\n" + lines(ids, id -> id + "," + id.replaceAll("-\\d$", "")));
    folder.write(
        "clusters.csv",
        "id,cluster\n"
            + lines(ids, id -> id + "," + (id.equals("p7-1") ? id : id.replaceAll("-1$", "-0"))));
  }

  private static String lines(List<String> ids, UnaryOperator<String> line) {
    return ids.stream().map(line).collect(Collectors.joining("\n"));
  }

  private String model() {
    return folder.path("m.json").toString();
  }

  @Test
  void pairsTellFromWhichWeightOnTheyMayBeLinked() throws IOException {
    writePairs(500);
    var page = folder.path("page.html");

    assertThat(evaluate("--pairs", pairs(), "--precision", "0.99", "--html", page.toString()))
        .isEqualTo(Exit.DONE);

    assertThat(console.said())
        .contains(
            "Linked from a weight of 11.0 on, precision is at least 0.99 (19 times of 20): precision 1.0000 (0.9922 to 1.0000), recall 0.9800 (0.9636 to 0.9891).\n")
        .containsPattern("weight +found +right +precision +recall\n")
        .containsPattern(" 1\\.0 +501 +500 +0\\.9980 0\\.9888 to 0\\.9996 ");
    assertThat(Files.readString(page))
        .contains("Linked from a weight of 11.0 on", "id=\"curve\"", "id=\"curve-table\"")
        .contains("<th scope=\"col\">Recall</th>");
  }

  @Test
  void fewPairsGiveNoThreshold() {
    writePairs(30);

    assertThat(evaluate("--pairs", pairs())).isEqualTo(Exit.DONE);
    assertThat(console.said())
        .contains("From no weight on is it sure that precision is at least 0.999: too few pairs");
  }

  /**
   * So many people of two records, of the weights 1, 2, …, and two strangers of the weight 10.5.
   */
  private void writePairs(int people) {
    var truth = new StringBuilder("id,cluster\n");
    var pairs = new StringBuilder("id_l,id_r,probability,weight\na0,b1,0.99,10.5\n");
    for (int i = 0; i < people; i++) {
      truth.append("a%d,%d\nb%d,%d\n".formatted(i, i, i, i));
      pairs.append("a%d,b%d,0.5,%d\n".formatted(i, i, i + 1));
    }
    folder.write("truth.csv", truth.toString());
    folder.write("clusters.csv", truth.toString());
    folder.write("pairs.csv", pairs.toString());
  }

  private String pairs() {
    return folder.path("pairs.csv").toString();
  }

  @Test
  void pairsOfWhichTheTruthSaysNothingAreCounted() {
    folder.write("pairs.csv", "id_l,id_r,probability,weight\n1,2,1,9\n1,x,1,8\n");

    assertThat(evaluate("--pairs", pairs())).isEqualTo(Exit.DONE);
    assertThat(console.complained()).contains("pairs.csv: 1 pairs of records that are not in");
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

    assertThat(evaluate("--pairs", pairs())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("pairs.csv", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-1", "99.9", "NaN"})
  void aPrecisionIsBetweenNothingAndAll(String precision) {
    assertThat(evaluate("--precision", precision)).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--precision is between 0 and 1");
  }

  private int evaluateWithPeople(String... more) {
    return evaluate(
        Stream.concat(
                Stream.of(
                    "--people",
                    folder.path("people.csv").toString(),
                    "--settings",
                    folder.path("settings.json").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int evaluate(String... more) {
    return console.run(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    "--clusters",
                    folder.path("clusters.csv").toString(),
                    "--truth",
                    folder.path("truth.csv").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }
}

package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate}: what it measures and tells. */
class EvaluateTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = TableFolder.clustersAndTruth(temporary);
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

  private int evaluateWithPeople(String... more) {
    return folder.evaluateWithPeople(console, more);
  }

  private int evaluate(String... more) {
    return folder.evaluate(console, more);
  }
}

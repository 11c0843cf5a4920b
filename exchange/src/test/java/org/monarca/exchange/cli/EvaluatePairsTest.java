package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate} with the weights of pairs: from which on they may be linked. */
class EvaluatePairsTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = TableFolder.clustersAndTruth(temporary);
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

  private int evaluate(String... more) {
    return folder.evaluate(console, more);
  }
}

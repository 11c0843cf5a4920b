package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate} with a model: why each mistake was made. */
class EvaluateByModelTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path temporary = Path.of("");

  private TableFolder folder = new TableFolder(temporary);

  @BeforeEach
  void writeFiles() {
    folder = TableFolder.clustersAndTruth(temporary);
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

  private int evaluateWithPeople(String... more) {
    return folder.evaluateWithPeople(console, more);
  }
}

package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.linkage.LinkageModel;

/** A model of the exchange learned from submissions. */
class LearnTest {

  @TempDir private static Path folder = Path.of("");

  @RegisterExtension private final Console console = new Console();

  @BeforeAll
  static void makeSubmissions() {
    assertThat(
            Monarca.commandLine()
                .execute(
                    "generate",
                    "--children",
                    "1500",
                    "--states",
                    "TX,WA",
                    "--seed",
                    "4",
                    "--out",
                    folder.resolve("many").toString()))
        .isEqualTo(Exit.DONE);
    assertThat(
            Monarca.commandLine()
                .execute(
                    "generate",
                    "--children",
                    "20",
                    "--states",
                    "TX",
                    "--seed",
                    "4",
                    "--form",
                    "jsonl",
                    "--out",
                    folder.resolve("few").toString()))
        .isEqualTo(Exit.DONE);
  }

  @Test
  void submissionsTeachAModelThatTheExchangeReads() throws IOException {
    var model = folder.resolve("model.json");

    int status =
        learn("--out", model.toString(), "--version-name", "trial", "--population", "1000000");

    assertThat(status).as(console.complained()).isEqualTo(Exit.DONE);
    var learned = LinkageModel.read(Files.readString(model));
    assertThat(learned.version()).isEqualTo("trial");
    assertThat(learned.thresholds()).isEqualTo(LinkageModel.standard().thresholds());
    assertThat(learned.weights().training().records()).isGreaterThan(2_000);
    assertThat(learned.weights().matches()).isLessThan(0.00001);
  }

  @Test
  void theSameSubmissionsTeachTheSameInAnyOrder() throws IOException {
    var first = folder.resolve("first.json");
    var second = folder.resolve("second.json");
    var many = folder.resolve("many");

    assertThat(learn("--out", first.toString())).isEqualTo(Exit.DONE);
    assertThat(
            console.run(
                "learn",
                many.resolve("WA.zip").toString(),
                many.resolve("TX.zip").toString(),
                "--out",
                second.toString()))
        .isEqualTo(Exit.DONE);

    assertThat(second).hasSameTextualContentAs(first);
  }

  @Test
  void tooFewRecordsTeachNothingAndLeaveNoFileBehind() {
    var model = folder.resolve("none.json");

    int status = console.run("learn", folder.resolve("few").toString(), "--out", model.toString());

    assertThat(status).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("too few to learn from", "2,000 are needed");
    assertThat(model).doesNotExist();
  }

  @Test
  void whatIsNoSubmissionOrNoModelIsNamed() throws IOException {
    var stray = Files.writeString(folder.resolve("stray.txt"), "hello");

    assertThat(console.run("learn", stray.toString(), "--out", "m.json")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("stray.txt");
    assertThat(learn("--out", "m.json", "--thresholds-of", stray.toString()))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("it is no model of the exchange");
    assertThat(learn("--out", "m.json", "--population", "1")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--population is at least 2, not 1");
  }

  private int learn(String... options) {
    var arguments = new ArrayList<>(List.of("learn", folder.resolve("many").toString()));
    arguments.addAll(List.of(options));
    return console.run(arguments.toArray(String[]::new));
  }
}

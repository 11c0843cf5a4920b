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

  @Test
  void labelsChooseThresholdsThatKeepToThePrecisionAskedFor() throws IOException {
    var model = folder.resolve("chosen.json");

    int status =
        learn(
            "--out",
            model.toString(),
            "--truth",
            truth(),
            "--precision",
            "0.99",
            "--recall",
            "0.98");

    assertThat(status).as(console.complained()).isEqualTo(Exit.DONE);
    var learned = LinkageModel.read(Files.readString(model));
    var link = learned.basis().orElseThrow().link().orElseThrow();
    assertThat(link.wanted()).isEqualTo(0.99);
    assertThat(link.atLeast()).isBetween(0.99, 1.0);
    assertThat(link.right()).isBetween(600L, link.cases());
    assertThat(learned.basis().orElseThrow().review().orElseThrow().atLeast())
        .isGreaterThanOrEqualTo(0.98);
    assertThat(learned.thresholds().link()).isNotNegative();
    assertThat(learned.thresholds().review()).isNotPositive();
    assertThat(learned.thresholds().margin())
        .isEqualTo(LinkageModel.standard().thresholds().margin());
    assertThat(console.said())
        .contains("linked without a person from " + learned.thresholds().link() + " bits")
        .contains("Before: linked without a person from 5.0 bits");
  }

  @Test
  void theWeightsOfAModelAreKeptWhereThresholdsAloneAreAskedFor() throws IOException {
    var before = Files.writeString(folder.resolve("before.json"), LinkageModel.standard().write());
    var model = folder.resolve("kept.json");

    int status =
        learn(
            "--out",
            model.toString(),
            "--weights-of",
            before.toString(),
            "--population",
            "1000000",
            "--version-name",
            "mine",
            "--truth",
            truth(),
            "--precision",
            "0.99");

    assertThat(status).as(console.complained()).isEqualTo(Exit.DONE);
    var learned = LinkageModel.read(Files.readString(model));
    assertThat(learned.weights()).isEqualTo(LinkageModel.standard().weights().named("mine"));
    assertThat(learned.basis()).isPresent();
    assertThat(console.said()).contains("the weights of " + before);
  }

  @Test
  void labelsThatCannotSupportThePrecisionAreRefusedWithWhatItTakes() {
    var model = folder.resolve("refused.json");

    assertThat(learn("--out", model.toString(), "--truth", truth(), "--precision", "0.9999"))
        .isEqualTo(Exit.WRONG_USE);

    assertThat(console.complained())
        .contains("truth.csv cannot support a precision of 0.9999: from no weight on is it sure")
        .contains("it takes 38,411 without a wrong one; give more labelled records");
    assertThat(model).doesNotExist();
    assertThat(
            learn(
                "--out", "m.json", "--truth", truth(), "--precision", "0.9", "--recall", "0.99999"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("cannot support a recall of 0.99999");
  }

  @Test
  void recordsOfWhichNobodyKnowsWhoseTheyAreAreLeftOutAndCounted() throws IOException {
    var lines = Files.readAllLines(folder.resolve("many/truth.csv"));
    var some = folder.resolve("some.csv");
    Files.write(some, lines.subList(0, lines.size() - 10));
    var model = folder.resolve("some.json");

    int status =
        learn(
            "--out",
            model.toString(),
            "--truth",
            some.toString(),
            "--precision",
            "0.9",
            "--recall",
            "0.9");

    assertThat(status).as(console.complained()).isEqualTo(Exit.DONE);
    assertThat(console.complained())
        .contains("some.csv: 10 records of the submissions are left out");
  }

  @Test
  void labelsThatContradictThemselvesOrSayNothingAreNamed() throws IOException {
    var twice = folder.resolve("twice.csv");
    Files.writeString(twice, "state,state_student_id,child\nTX,1,a\nTX,1,b\n");
    assertThat(learn("--out", "m.json", "--truth", twice.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained())
        .contains("twice.csv, line 3: the record \"1\" of TX stands there twice");

    Files.writeString(twice, "state,state_student_id,child\nTX,1,\n");
    assertThat(learn("--out", "m.json", "--truth", twice.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("line 2: the record \"1\" of TX has no child");

    Files.writeString(twice, "state,id,child\n");
    assertThat(learn("--out", "m.json", "--truth", twice.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("\"state_student_id\" is missing");
  }

  @Test
  void optionsThatCannotBeMeantAreRefused() {
    assertThat(learn("--out", "m.json", "--recall", "0.9")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained())
        .contains(
            "--recall chooses thresholds by labels, and there are none; give them with --truth");
    assertThat(learn("--out", "m.json", "--truth", "truth.csv", "--precision", "1"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--precision is between 0 and 1, as 0.999, not 1.0");
    assertThat(learn("--out", "m.json", "--truth", "truth.csv", "--recall", "0"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--recall is between 0 and 1");
    assertThat(learn("--out", "m.json", "--weights-of", "x.json")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("give --truth, and not --thresholds-of");
    assertThat(learn("--out", "m.json", "--weights-of", "x.json", "--truth", "t.csv"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--weights-of needs --population");
  }

  private static String truth() {
    return folder.resolve("many/truth.csv").toString();
  }

  private int learn(String... options) {
    var arguments = new ArrayList<>(List.of("learn", folder.resolve("many").toString()));
    arguments.addAll(List.of(options));
    return console.run(arguments.toArray(String[]::new));
  }
}

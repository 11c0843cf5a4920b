package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.WrongInput;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.StudentLearning;
import org.monarca.linkage.learn.Learning;
import org.monarca.linkage.weigh.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the weights of the exchange from submissions. */
@Command(
    name = "learn",
    description = {
      "Learns from submissions, without labels, how often records of one child agree and how often",
      "those of two do, and writes a model by which the exchange can decide. docs/linkage describes",
      "it. Exit status: 0 done, 2 unreadable input or wrong use."
    },
    mixinStandardHelpOptions = true)
final class Learn implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Submissions of any form, or folders that hold some.")
  private List<Path> arguments = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL.json",
      description = "To be written: the model.")
  private Path out = Path.of("");

  @Option(
      names = "--version-name",
      defaultValue = "learned",
      paramLabel = "NAME",
      description =
          "What the model is called; every decision keeps it (default: ${DEFAULT-VALUE}).")
  private String version = "";

  @Option(
      names = "--source",
      defaultValue = "submissions",
      paramLabel = "WORDS",
      description = "What it was learned from, in words (default: ${DEFAULT-VALUE}).")
  private String source = "";

  @Option(
      names = "--population",
      paramLabel = "N",
      description =
          "How many records the exchange holds that is to decide by it (default: as many as are read).")
  private @Nullable Integer population;

  @Option(
      names = "--thresholds-of",
      paramLabel = "MODEL.json",
      description = "A model whose thresholds are kept (default: the shipped one).")
  private @Nullable Path start;

  @Option(
      names = "--seed",
      defaultValue = "7",
      paramLabel = "N",
      description = "Of the pairs drawn at random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (population != null && population < 2) {
      throw new CommandFailure(Exit.WRONG_USE, "--population is at least 2, not " + population);
    }
    try (var files = new NewFiles()) {
      var grown = files.add(out);
      var thresholds = start == null ? LinkageModel.standard() : model(start);
      var profiles = profiles();
      var weights =
          StudentLearning.learn(
              new Learning(version, source, seed),
              profiles,
              List.of(),
              Runtime.getRuntime().availableProcessors());
      int records = population == null ? profiles.size() : population;
      Files.writeString(grown, thresholds.with(weights.forPopulationOf(records)).write());
      files.publish();
      System.out.printf(
          Locale.ROOT, "%s: learned from %,d records, for %,d%n", out, profiles.size(), records);
    }
    return Exit.DONE;
  }

  private static LinkageModel model(Path file) {
    try {
      return LinkageModel.read(Files.readString(file));
    } catch (IOException e) {
      throw new WrongInput(file, "there is no such file of UTF-8 text that can be read");
    } catch (IllegalArgumentException e) {
      throw new WrongInput(
          file,
          "it is no model of the exchange: %s. Give one that learn has written"
              .formatted(e.getMessage()));
    }
  }

  private List<Profile> profiles() throws IOException {
    var told = new ToldStudents();
    for (var argument : arguments) {
      for (var file : SubmissionFile.named(argument)) {
        try (file) {
          told.read(file);
        }
      }
    }
    var profiles = new ArrayList<>(told.profiles());
    if (profiles.size() < StudentLearning.LEAST_RECORDS) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%,d records are too few to learn from; %,d are needed"
              .formatted(profiles.size(), StudentLearning.LEAST_RECORDS));
    }
    return profiles;
  }
}

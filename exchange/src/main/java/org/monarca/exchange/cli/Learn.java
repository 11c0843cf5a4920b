package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.ToldStudents.Told;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.TruthFile;
import org.monarca.exchange.cli.tables.WrongInput;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.StudentLearning;
import org.monarca.linkage.learn.Learning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the weights of the exchange from submissions. */
@Command(
    name = "learn",
    description = {
      "Learns from submissions, without labels, how often records of one child agree and how often",
      "those of two do, and writes a model by which the exchange can decide. With labels it also",
      "chooses from which weight on records are linked, and a person is asked. docs/linkage describes",
      "it. Exit status: 0 done, 2 unreadable input, wrong use, or labels too few for what is asked."
    },
    mixinStandardHelpOptions = true)
final class Learn implements Callable<Integer> {

  private static final double PRECISION = 0.999;
  private static final double RECALL = 0.99;

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
          "How many records the exchange holds that is to decide by it (default: as many as are read); with --weights-of, how many the model was made for.")
  private @Nullable Integer population;

  @Option(
      names = "--thresholds-of",
      paramLabel = "MODEL.json",
      description = "A model whose thresholds are kept (default: the shipped one).")
  private @Nullable Path start;

  @Option(
      names = "--weights-of",
      paramLabel = "MODEL.json",
      description =
          "A model whose weights are kept, so that thresholds alone are chosen; needs --truth.")
  private @Nullable Path kept;

  @Option(
      names = "--truth",
      paramLabel = "TRUTH.csv",
      description =
          "Whose the records are (state,state_student_id,child): thresholds are chosen by it.")
  private @Nullable Path truth;

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      description =
          "With --truth: what is linked without a person is right at least as often, by its lower bound (default: 0.999).")
  private @Nullable Double precision;

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      description =
          "With --truth: of what is one child at least as much is linked or asked about, by its lower bound (default: 0.99).")
  private @Nullable Double recall;

  @Option(
      names = "--seed",
      defaultValue = "7",
      paramLabel = "N",
      description = "Of the pairs drawn at random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    judgeUse();
    try (var files = new NewFiles()) {
      var grown = files.add(out);
      var labels = truth == null ? null : TruthFile.read(truth);
      var told = told();
      int records = population == null ? told.size() : population;
      var model = kept == null ? learned(told).resized(told.size(), records) : named(model(kept));
      var said = "";
      if (labels != null) {
        var labelled = LabelledRecords.of(labels, told);
        noteLeftOut(labelled);
        var here = model.resized(records, labelled.profiles().size());
        var chosen =
            new ThresholdsOfRecords(
                    Objects.requireNonNullElse(precision, PRECISION),
                    Objects.requireNonNullElse(recall, RECALL))
                .choose(model, here, labelled);
        model = chosen.model();
        said = chosen.said() + System.lineSeparator();
      }
      Files.writeString(grown, model.write());
      files.publish();
      System.out.printf(Locale.ROOT, "%s: %s%n%s", out, learnedFrom(told.size(), records), said);
    }
    return Exit.DONE;
  }

  private void judgeUse() {
    if (population != null && population < 2) {
      throw new CommandFailure(Exit.WRONG_USE, "--population is at least 2, not " + population);
    }
    judgeShare("--precision", precision);
    judgeShare("--recall", recall);
    if (kept != null && (truth == null || start != null)) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "--weights-of keeps a model as it is but for its thresholds; give --truth, and not --thresholds-of");
    }
    if (kept != null && population == null) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "--weights-of needs --population, the number of records that the model was made for: as many strangers as they are its weights expect; 1000000 for the shipped one");
    }
  }

  private void judgeShare(String option, @Nullable Double share) {
    if (share == null) {
      return;
    }
    if (truth == null) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          option + " chooses thresholds by labels, and there are none; give them with --truth");
    }
    if (!(share > 0 && share < 1)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s is between 0 and 1, as 0.999, not %s".formatted(option, share));
    }
  }

  /** For as many records as there are. */
  private LinkageModel learned(List<Told> told) {
    var before = start == null ? LinkageModel.standard() : model(start);
    var learning = new Learning(version, source, seed);
    var profiles = told.stream().map(Told::profile).toList();
    int threads = Runtime.getRuntime().availableProcessors();
    return before.with(StudentLearning.learn(learning, profiles, List.of(), threads));
  }

  private LinkageModel named(LinkageModel model) {
    return model.with(model.weights().named(version));
  }

  private String learnedFrom(int told, int records) {
    return kept == null
        ? String.format(Locale.ROOT, "learned from %,d records, for %,d", told, records)
        : String.format(Locale.ROOT, "the weights of %s, tried on %,d records", kept, told);
  }

  private void noteLeftOut(LabelledRecords labelled) {
    if (labelled.leftOut() > 0) {
      System.err.printf(
          Locale.ROOT,
          "monarca: %s: %,d records of the submissions are left out: they do not stand in it, or stand in the submissions twice%n",
          truth,
          labelled.leftOut());
    }
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

  private List<Told> told() throws IOException {
    var students = new ToldStudents();
    for (var argument : arguments) {
      for (var file : SubmissionFile.named(argument)) {
        try (file) {
          students.read(file);
        }
      }
    }
    var told = students.all();
    if (kept == null && told.size() < StudentLearning.LEAST_RECORDS) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%,d records are too few to learn from; %,d are needed"
              .formatted(told.size(), StudentLearning.LEAST_RECORDS));
    }
    return told;
  }
}

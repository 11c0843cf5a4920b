package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.evaluation.Evaluation;
import org.monarca.exchange.cli.evaluation.EvaluationPage;
import org.monarca.exchange.cli.evaluation.EvaluationText;
import org.monarca.exchange.cli.evaluation.RecordValues;
import org.monarca.exchange.cli.evaluation.Thresholding;
import org.monarca.exchange.cli.tables.ClustersFile;
import org.monarca.exchange.cli.tables.LinkSettings;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.PairsFile;
import org.monarca.exchange.cli.tables.PeopleFile;
import org.monarca.exchange.cli.tables.TableModels;
import org.monarca.linkage.table.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well a table was linked. */
@Command(
    name = "evaluate",
    description =
        "Measures clusters against the truth: pairwise and B-cubed precision, recall and F1, and the worst mistakes; with pairs, from which weight on they may be linked. In both files the first column is the id of a record, and the column \"cluster\", or else the last one, its person. Exit status: 0 measured, 2 unreadable input, or records of the truth that have no cluster.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

  @Option(
      names = "--clusters",
      required = true,
      paramLabel = "CLUSTERS.csv",
      description = "What was found, as link writes it.")
  private Path clusters = Path.of("");

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "TRUTH.csv",
      description = "What is true; more columns do no harm.")
  private Path truth = Path.of("");

  @Option(
      names = "--people",
      paramLabel = "PEOPLE.csv",
      description = "The table that was linked: mistakes are shown with the records' values.")
  private @Nullable Path people;

  @Option(
      names = "--settings",
      paramLabel = "S.json",
      description = "The settings it was linked with; needed with --people.")
  private @Nullable Path settings;

  @Option(
      names = "--model",
      paramLabel = "MODEL.json",
      description =
          "The model that link saved: says of each mistake shown why the records were, or were not, held for one person; needs --people and --settings.")
  private @Nullable Path model;

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS.csv",
      description =
          "Pairs with their weights, as link writes them: precision and recall by weight, and the lowest weight from which precision is high enough.")
  private @Nullable Path pairs;

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      defaultValue = "0.999",
      description =
          "The precision that linking by weight must reach, by its lower bound (default: ${DEFAULT-VALUE}).")
  private double precision;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many mistakes of each kind are told (default: ${DEFAULT-VALUE}).")
  private int worst;

  @Option(names = "--html", paramLabel = "FILE", description = "To be written: the same as a page.")
  private @Nullable Path page;

  @Override
  public Integer call() throws IOException {
    if (worst < 0) {
      throw new CommandFailure(Exit.WRONG_USE, "--worst is at least 0, not " + worst);
    }
    if (!(precision > 0 && precision < 1)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "--precision is between 0 and 1, as 0.999, not " + precision);
    }
    try (var files = new NewFiles()) {
      var grown = page == null ? null : files.add(page);
      var isTrue = ClustersFile.read(truth);
      var evaluation =
          Evaluation.of(ClustersFile.read(clusters), isTrue, worst, values(), thresholds(isTrue));
      var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      note(evaluation);
      new EvaluationText(out).write(evaluation);
      out.flush();
      if (grown != null) {
        Files.writeString(grown, EvaluationPage.of(evaluation));
        files.publish();
      }
    }
    return Exit.DONE;
  }

  private void note(Evaluation evaluation) {
    evaluation.unmeasured().ifPresent(note -> System.err.println("monarca: " + note));
    evaluation
        .thresholds()
        .filter(thresholds -> thresholds.unmeasured() > 0)
        .ifPresent(thresholds ->
            System.err.printf(
                Locale.ROOT,
                "monarca: %s: %,d pairs of records that are not in %s and not measured%n",
                pairs,
                thresholds.unmeasured(),
                truth));
  }

  private Optional<Thresholding> thresholds(ClustersFile isTrue) throws IOException {
    return pairs == null
        ? Optional.empty()
        : Optional.of(Thresholding.of(PairsFile.read(pairs, isTrue), isTrue.clusters(), precision));
  }

  private RecordValues values() throws IOException {
    if (people == null && settings == null && model == null) {
      return RecordValues.NONE;
    }
    if (people == null || settings == null) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          model == null
              ? "--people and --settings belong together; give both or neither"
              : "--model explains records of a table; give --people and --settings too");
    }
    var described = LinkSettings.read(settings);
    var table = PeopleFile.read(people, described);
    var explanations =
        Optional.ofNullable(model)
            .map(file -> Explanations.of(table.table(), TableModels.read(file, described)));
    return RecordValues.of(people, table, explanations);
  }
}

package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.evaluation.Evaluation;
import org.monarca.exchange.cli.evaluation.EvaluationPage;
import org.monarca.exchange.cli.evaluation.EvaluationText;
import org.monarca.exchange.cli.evaluation.RecordValues;
import org.monarca.exchange.cli.tables.ClustersFile;
import org.monarca.exchange.cli.tables.LinkSettings;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.PeopleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well a table was linked. */
@Command(
    name = "evaluate",
    description =
        "Measures clusters against the truth: pairwise and B-cubed precision, recall and F1, and the worst mistakes. In both files the first column is the id of a record, and the column \"cluster\", or else the last one, its person. Exit status: 0 measured, 2 unreadable input, or records of the truth that have no cluster.",
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
    try (var files = new NewFiles()) {
      var grown = page == null ? null : files.add(page);
      var evaluation =
          Evaluation.of(ClustersFile.read(clusters), ClustersFile.read(truth), worst, values());
      var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      evaluation.unmeasured().ifPresent(note -> System.err.println("monarca: " + note));
      new EvaluationText(out).write(evaluation);
      out.flush();
      if (grown != null) {
        Files.writeString(grown, EvaluationPage.of(evaluation));
        files.publish();
      }
    }
    return Exit.DONE;
  }

  private RecordValues values() throws IOException {
    if (people == null && settings == null) {
      return RecordValues.NONE;
    }
    if (people == null || settings == null) {
      throw new CommandFailure(
          Exit.WRONG_USE, "--people and --settings belong together; give both or neither");
    }
    return RecordValues.of(people, PeopleFile.read(people, LinkSettings.read(settings)));
  }
}

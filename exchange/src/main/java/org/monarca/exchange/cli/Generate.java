package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.population.Outcome;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A synthetic population as one submission a State, and the truth. */
@Command(
    name = "generate",
    description =
        "Makes a synthetic population as one submission a State, and the truth (which State record is which child).",
    mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

  @Option(
      names = "--children",
      required = true,
      paramLabel = "N",
      description = "Distinct children.")
  private long children;

  @Option(
      names = "--states",
      required = true,
      split = ",",
      paramLabel = "TX,MI,...",
      description = "Postal codes of the States that submit.")
  private List<String> states = List.of();

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "The same seed and date give the same bytes.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where DIR/<STATE>.zip, .xml or .jsonl are written.")
  private Path out = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day of the submissions (default: today, UTC).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Where the truth is written (default: DIR/truth.csv).")
  private @Nullable Path truth;

  @Option(
      names = "--errors",
      defaultValue = "usual",
      paramLabel = "low|usual|high",
      description = "How often data is entered wrongly (default: ${DEFAULT-VALUE}).")
  private String errors = "";

  @Option(
      names = "--form",
      defaultValue = "csv",
      paramLabel = "csv|xml|jsonl",
      description = "Form of the submissions (default: ${DEFAULT-VALUE}).")
  private String form = "";

  @Override
  public Integer call() {
    judge();
    try (var bar = new ProgressBar("Making children")) {
      var written =
          new Population().generate(settings(), (done, wanted) -> bar.show("", done, wanted));
      report(written);
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.FAILED,
          "the population could not be written to %s: %s".formatted(out, e.getMessage()));
    }
  }

  /** Made for the demo: usual errors, the truth beside the bundles. */
  static Outcome population(int children, List<String> states, long seed, LocalDate asOf, Path out)
      throws IOException {
    return new Population()
        .generate(
            Settings.of(children, states, seed, asOf, ErrorRate.USUAL, out), Progress.silent());
  }

  private void judge() {
    FormOption.of("--form", form);
    var known = Catalogue.published().codeList("state");
    for (String state : states) {
      if (!known.contains(state)) {
        throw new CommandFailure(
            Exit.WRONG_USE,
            "--states holds '%s', which is no postal code of a State; write them like TX,MI"
                .formatted(state));
      }
    }
  }

  private Settings settings() {
    try {
      return new Settings(
          children,
          states,
          seed,
          asOf == null ? LocalDate.now(Clock.system(ZoneOffset.UTC)) : asOf,
          ErrorRate.valueOf(errors.toUpperCase(Locale.ROOT)),
          out,
          truth == null ? out.resolve("truth.csv") : truth,
          FormOption.of("--form", form));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          errorRateIsKnown()
              ? String.valueOf(e.getMessage())
              : "--errors is one of low, usual, high, not " + errors);
    }
  }

  private boolean errorRateIsKnown() {
    return List.of("low", "usual", "high").contains(errors);
  }

  private static void report(Outcome written) {
    for (Outcome.Submission submission : written.submissions()) {
      System.out.printf(
          "%s  %,9d students  %,11d records  %s%n",
          submission.state(), submission.students(), submission.records(), submission.file());
    }
    System.out.printf(
        "%,d children, %,d of them in several States%n",
        written.children(), written.inSeveralStates());
  }
}

package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.population.NightsOutcome;
import org.monarca.population.Outcome;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A synthetic population as one submission a State, or as what its States send night by night, and
 * the truth.
 */
@Command(
    name = "generate",
    description = {
      "Makes a synthetic population as one submission a State, and the truth (which State record is which child).",
      "With --from it writes what the States send night by night: whole lists on the first night, then changes, late,",
      "repeated and mended files too, in DIR/<night>, with the list of files in DIR/nights.csv and the true moves in DIR/moves.csv."
    },
    mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

  @Option(
      names = "--children",
      required = true,
      paramLabel = "N",
      description = "Distinct children of whom the States tell on the last day.")
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
      names = "--from",
      paramLabel = "DATE",
      description = "First night, that of the whole lists.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last night (default: the day of --as-of).")
  private @Nullable LocalDate to;

  @Option(
      names = "--lives",
      paramLabel = "FILE",
      description =
          "Where it is written what the children really are (with --from: DIR/lives.csv).")
  private @Nullable Path lives;

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
    var settings = settings();
    try (var bar = new ProgressBar("Making children")) {
      Progress progress = (done, wanted) -> bar.show("", done, wanted);
      if (from == null) {
        report(new Population().generate(settings, progress));
      } else {
        report(nights(settings, from, progress));
      }
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

  private static NightsOutcome nights(Settings settings, LocalDate from, Progress progress)
      throws IOException {
    try {
      return new Population().nights(settings, from, progress);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.WRONG_USE, "--from: " + e.getMessage());
    }
  }

  private void judge() {
    FormOption.of("--form", form);
    if (to != null && (from == null || asOf != null)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "--to is the last night after --from, and stands instead of --as-of");
    }
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
          lastDay(),
          ErrorRate.valueOf(errors.toUpperCase(Locale.ROOT)),
          out,
          truth == null ? out.resolve("truth.csv") : truth,
          FormOption.of("--form", form),
          lives);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          errorRateIsKnown()
              ? String.valueOf(e.getMessage())
              : "--errors is one of low, usual, high, not " + errors);
    }
  }

  private LocalDate lastDay() {
    var named = to == null ? asOf : to;
    return named == null ? LocalDate.now(Clock.system(ZoneOffset.UTC)) : named;
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

  private static void report(NightsOutcome written) {
    written.deliveries().stream()
        .collect(
            Collectors.groupingBy(delivery -> delivery.sort(), TreeMap::new, Collectors.counting()))
        .forEach((sort, files) -> System.out.printf("%-10s %,9d files%n", sort, files));
    System.out.printf(
        "%,d children on the last night, %,d ever told of%n",
        written.children(), written.everTold());
  }
}

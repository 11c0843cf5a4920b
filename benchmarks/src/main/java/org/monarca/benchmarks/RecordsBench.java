package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.population.Outcome;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.submission.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast submissions are read and judged, and how fast a population is made. */
@Command(
    name = "records",
    description = {
      "Reads one population in each form with all rules, and with the parser alone, in turns; and says",
      "how fast the population was made."
    },
    mixinStandardHelpOptions = true)
final class RecordsBench implements Callable<Integer> {

  private static final List<String> STATES = List.of("TX", "CA", "FL", "WA");
  private static final long SEED = 4711;

  @Option(
      names = "--records",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Children (default: ${DEFAULT-VALUE}).")
  private long children;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    try (var scratch = Scratch.at(null)) {
      measure(scratch).publish(json);
      return Bench.DONE;
    }
  }

  private Report measure(Scratch scratch) throws IOException {
    System.out.printf("Making %,d children in each form ...%n", children);
    make(Form.CSV_BUNDLE, Math.min(children, 2000), scratch.sub("warm-up"));
    var files = new EnumMap<Form, List<Path>>(Form.class);
    var watch = Stopwatch.start();
    var made = make(Form.CSV_BUNDLE, children, scratch.sub("csv"));
    double childrenPerMinute = made.children() * 60 / watch.seconds();
    files.put(Form.CSV_BUNDLE, files(made));
    files.put(Form.XML, files(make(Form.XML, children, scratch.sub("xml"))));
    files.put(Form.JSON_LINES, files(make(Form.JSON_LINES, children, scratch.sub("jsonl"))));
    long records = made.submissions().stream().mapToLong(Outcome.Submission::records).sum();
    describe(files, records);
    var figures = figures(new Rounds(files, records, scratch.sub("rows")).run());
    figures.put("children_per_min", childrenPerMinute);
    return new Report("records", records, figures);
  }

  private static Outcome make(Form form, long children, Path folder) throws IOException {
    var yesterday = LocalDate.now(Clock.system(ZoneOffset.UTC)).minusDays(1);
    var settings = Settings.of(children, STATES, SEED, yesterday, ErrorRate.USUAL, folder);
    return new Population().generate(settings.as(form), Progress.silent());
  }

  private static List<Path> files(Outcome made) {
    return made.submissions().stream().map(Outcome.Submission::file).toList();
  }

  private static void describe(Map<Form, List<Path>> files, long records) throws IOException {
    System.out.printf("%,d records in %d States%n", records, STATES.size());
    for (var form : files.entrySet()) {
      long bytes = 0;
      for (var file : form.getValue()) {
        bytes += Files.size(file);
      }
      System.out.printf("%-10s %,14d bytes%n", form.getKey().title(), bytes);
    }
  }

  private static Map<String, Double> figures(Map<Form, Rounds.Pace> paces) {
    var figures = new LinkedHashMap<String, Double>();
    paces.forEach((form, pace) -> figures.put(form.code() + "_records_per_s", pace.withRules()));
    paces.forEach(
        (form, pace) -> figures.put("bare_" + form.code() + "_records_per_s", pace.bare()));
    return figures;
  }
}

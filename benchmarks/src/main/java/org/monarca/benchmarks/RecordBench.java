package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.benchmarks.DeskWork.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long twenty people at their desks wait for records and arrival sheets. */
@Command(
    name = "record",
    description = {
      "Fills the service with records of several States; then 20 signed-in people each do one thing every",
      "10 seconds, whether the last was quick or slow: of 100 things 60 are searches, 35 records of",
      "children, 5 arrival sheets as PDF. --records is the number of records of all States together."
    },
    mixinStandardHelpOptions = true)
final class RecordBench implements Callable<Integer> {

  private static final int PEOPLE = 20;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final long SEED = 11;

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--steps",
      defaultValue = "60",
      paramLabel = "N",
      description =
          "Things that each person does, after a sixth for warm-up (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that is kept, or one that `prepare` has left.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(data);
        var filled = FilledService.in(scratch, records)) {
      measure(filled).publish(json);
    }
    return Bench.DONE;
  }

  private Report measure(FilledService filled) throws IOException, InterruptedException {
    int warmUp = Math.max(1, steps / 6);
    int all = PEOPLE * (warmUp + steps);
    var children = Sample.of(filled.bundles(), 2 * all);
    var people = Desk.people(filled.service(), PEOPLE);
    try {
      var work =
          new DeskWork(
              children.subList(0, all),
              filled.exchange().numbersOf(children.subList(all, children.size())),
              SEED);
      var office = new Office(people, work, PAUSE);
      office.work(warmUp);
      var watch = Stopwatch.start();
      var cpu = CpuTime.start();
      var day = office.work(steps);
      double busy = cpu.seconds() / (watch.millis() / 1000);
      return new Report("record", filled.living(), figures(day, busy));
    } finally {
      people.forEach(Person::close);
    }
  }

  private static Map<String, Double> figures(Office.Day day, double busy) {
    var figures = new LinkedHashMap<String, Double>();
    for (var kind : List.of(Kind.PAGE, Kind.PDF, Kind.SEARCH)) {
      var name = kind.name().toLowerCase(Locale.ROOT);
      var answered = Objects.requireNonNullElseGet(day.answered().get(kind), Latencies::new);
      System.out.printf("%,d of %s%n", answered.size(), name);
      if (answered.size() > 0) {
        figures.put(name + "_p50_ms", answered.percentile(50));
        figures.put(name + "_p95_ms", answered.percentile(95));
      }
    }
    figures.put("load_late_p95_ms", day.late().percentile(95));
    figures.put("load_processors", busy);
    return figures;
  }
}

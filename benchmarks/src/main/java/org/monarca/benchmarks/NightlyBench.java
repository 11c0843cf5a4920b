package org.monarca.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the nation's night takes, and what people who work through it notice. */
@Command(
    name = "nightly",
    description = {
      "All States send what changed since yesterday at once, so many students in all and 45 %% of them of",
      "one State, among them children who moved and new ones, until every receipt is there; 20 signed-in people work meanwhile, each one thing every",
      "10 seconds, as they did before. Then the same rows are copied plainly into the same PostgreSQL.",
      "--records is the number of records that are there before, of all States together."
    },
    mixinStandardHelpOptions = true)
final class NightlyBench implements Callable<Integer> {

  private static final double LARGEST_SHARE = 0.45;
  private static final int PEOPLE = 20;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int STEPS_TO_WARM_UP = 6;
  private static final int STEPS_BEFORE = 36;

  /** An hour and a half. */
  private static final int MOST_STEPS = 540;

  private static final long SEED = 23;

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records before (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--changed",
      paramLabel = "N",
      description = "Students that are told of (default: half as many as records).")
  private @Nullable Long changed;

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
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(data);
        var filled = FilledService.in(scratch, records)) {
      var night = Changes.of(filled.bundles(), shares(filled), scratch.sub("night"));
      var figures = new LinkedHashMap<String, Double>();
      var people = Desk.people(filled.service(), PEOPLE);
      try {
        measure(filled, night, new Office(people, work(filled), PAUSE), figures);
      } finally {
        people.forEach(Person::close);
      }
      new Report("nightly", night.children(), figures).publish(json);
      return figures.containsKey("ratio_to_copy") ? Bench.DONE : Bench.PEER_MISSING;
    }
  }

  private void measure(
      FilledService filled, Changes.Told night, Office office, Map<String, Double> figures)
      throws IOException, InterruptedException, SQLException {
    office.work(STEPS_TO_WARM_UP);
    var idle = put("idle", office.work(STEPS_BEFORE), figures);
    var load = Load.on(filled.service());
    var sending = CompletableFuture.supplyAsync(() -> sent(filled, night.bundles()));
    var meanwhile = put("night", office.work(MOST_STEPS, () -> !sending.isDone()), figures);
    figures.put("reader_p95_ratio", meanwhile / idle);
    for (var kind : List.of("search", "page")) {
      figures.put(
          kind + "_p95_ratio",
          figures.getOrDefault("night_%s_p95_ms".formatted(kind), 0.0)
              / figures.getOrDefault("idle_%s_p95_ms".formatted(kind), Double.NaN));
    }
    load.put(
        new Load.Done(night.children(), night.rows(), sending.join()),
        night.bundles().values(),
        figures);
    figures.put("verified_s", Verifying.DATA.seconds(filled.service()));
  }

  private static double sent(FilledService filled, Map<String, Path> night) {
    try {
      return new Sending(filled.exchange()).untilDone(night);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("interrupted");
    }
  }

  /** Of searches and pages, and all of them together; answers the p95 of these. */
  private static double put(String when, Office.Day day, Map<String, Double> figures) {
    var all = new Latencies();
    day.answered()
        .forEach((kind, answered) -> {
          var name = when + "_" + kind.name().toLowerCase(Locale.ROOT);
          figures.put(name + "_p50_ms", answered.percentile(50));
          figures.put(name + "_p95_ms", answered.percentile(95));
          all.addAll(answered);
        });
    figures.put(when + "_p95_ms", all.percentile(95));
    return all.percentile(95);
  }

  private DeskWork work(FilledService filled) throws IOException, InterruptedException {
    int all = PEOPLE * (STEPS_TO_WARM_UP + STEPS_BEFORE + MOST_STEPS);
    var children = Sample.of(filled.bundles(), 2 * all);
    return new DeskWork(
        children.subList(0, all),
        filled.exchange().numbersOf(children.subList(all, children.size())),
        SEED);
  }

  /** Of each State's children, so that all together are as many as asked for. */
  private Map<String, Double> shares(FilledService filled) throws IOException {
    var told = Announced.in(filled.bundles());
    var most = Collections.max(told.entrySet(), Map.Entry.comparingByValue());
    var largest = most.getKey();
    double wanted = changed == null ? records / 2.0 : changed;
    double ofLargest = wanted * LARGEST_SHARE / most.getValue();
    double others = told.values().stream().mapToLong(Long::longValue).sum() - most.getValue();
    double ofOthers = wanted * (1 - LARGEST_SHARE) / others;
    if (ofLargest > 1 || ofOthers > 1) {
      throw new BenchFailure(
          "the States have fewer children than are to change; give more --records");
    }
    return told.keySet().stream()
        .collect(
            Collectors.toMap(
                state -> state, state -> state.equals(largest) ? ofLargest : ofOthers));
  }
}

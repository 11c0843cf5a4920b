package org.monarca.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** How long a person at a desk waits for a search among many records. */
@Command(
    name = "search",
    description = {
      "Fills the service with records of several States, then searches for real children by names as",
      "people give them: swapped, incomplete, without accents, with slips; one search at a time. --records",
      "is the number of records of all States together."
    },
    mixinStandardHelpOptions = true)
final class SearchBench implements Callable<Integer> {

  private static final int WARM_UP = 150;
  private static final int MEASURED = 700;
  private static final int HITS_LOOKED_AT = 5;

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(options.data());
        var filled = FilledService.in(scratch, options.records())) {
      measure(filled).publish(options.json());
    }
    return Bench.DONE;
  }

  private static Report measure(FilledService filled) throws IOException, InterruptedException {
    var figures = new LinkedHashMap<String, Double>();
    try (var desk = Desk.of(filled.service())) {
      measure(filled, desk, figures);
    }
    return new Report("search", filled.living(), figures);
  }

  private static void measure(FilledService filled, Desk desk, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var exchange = filled.exchange();
    var sample = Sample.of(filled.bundles(), WARM_UP + MEASURED);
    var latencies = new Latencies();
    var onPages = new Latencies();
    var ways = List.of(Asking.values());
    int found = 0;
    int foundOnPages = 0;
    for (int i = 0; i < sample.size(); i++) {
      var child = sample.get(i);
      var asking = ways.get(i % ways.size());
      var watch = Stopwatch.start();
      var hits = exchange.search(child.state(), asking.terms(child.student()));
      double millis = watch.millis();
      var atTheDesk = Stopwatch.start();
      var page = desk.search(child, asking);
      double millisAtTheDesk = atTheDesk.millis();
      if (i >= WARM_UP) {
        latencies.add(millis);
        onPages.add(millisAtTheDesk);
        var number = exchange.numberOf(child);
        found += holds(hits, number) ? 1 : 0;
        foundOnPages += holds(page, number) ? 1 : 0;
      }
    }
    System.out.printf(
        "%,d searches in %d ways, one at a time, by a system and by %d people in turn; the child stood among the first %d hits in %.1f %% and %.1f %%; rate limits times %d%n",
        latencies.size(),
        ways.size(),
        desk.people(),
        HITS_LOOKED_AT,
        100.0 * found / latencies.size(),
        100.0 * foundOnPages / onPages.size(),
        Service.LIMITS_FACTOR);
    figures.put("p50_ms", latencies.percentile(50));
    figures.put("p95_ms", latencies.percentile(95));
    figures.put("page_p50_ms", onPages.percentile(50));
    figures.put("page_p95_ms", onPages.percentile(95));
  }

  private static boolean holds(Page results, String exchangeId) {
    return results.children().stream().limit(HITS_LOOKED_AT).anyMatch(exchangeId::equals);
  }

  private static boolean holds(JsonNode answer, String exchangeId) {
    var hits = List.copyOf(answer.path("hits").values());
    return hits.stream()
        .limit(HITS_LOOKED_AT)
        .anyMatch(hit -> hit.path("exchange_id").asString("").equals(exchangeId));
  }
}

package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Four States' systems open records of children at the same time, each view an entry of the trail.
 */
final class AuditedViews {

  private static final int READERS = 4;
  private static final int TIMES = 6;
  private static final int WARM_UP = 300;
  private static final int UNCOUNTED = 30;
  private static final int VIEWS = 150;

  private final ExchangeClient exchange;
  private final List<String> states;
  private final ChainSwitch chains;

  AuditedViews(FilledService filled, ChainSwitch chains) {
    this.exchange = filled.exchange();
    this.states = filled.bundles().keySet().stream().limit(READERS).toList();
    this.chains = chains;
  }

  void measure(Map<String, Double> figures) throws IOException, InterruptedException, SQLException {
    var children = children();
    view(children, WARM_UP);
    var with = new Latencies();
    var without = new Latencies();
    InTurns.run(
        chains,
        TIMES,
        withChains -> {
          view(children, UNCOUNTED);
          (withChains ? with : without).addAll(view(children, VIEWS));
        });
    figures.put("view_p95_ms", with.percentile(95));
    figures.put("bare_view_p95_ms", without.percentile(95));
    figures.put("view_overhead_p50_ms", with.percentile(50) - without.percentile(50));
    figures.put("view_overhead_p95_ms", with.percentile(95) - without.percentile(95));
  }

  private Latencies view(List<String> children, int each) throws InterruptedException {
    var readers = new ArrayList<Callable<Latencies>>();
    for (int reader = 0; reader < READERS; reader++) {
      int first = reader;
      readers.add(() -> read(states.get(first), children, first, each));
    }
    var all = new Latencies();
    try (var threads = Executors.newFixedThreadPool(READERS)) {
      for (var reader : threads.invokeAll(readers)) {
        all.addAll(reader.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new BenchFailure("a record was not shown: " + e.getCause());
    }
  }

  private Latencies read(String state, List<String> children, int first, int views)
      throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int view = 0; view < views; view++) {
      var child = children.get((first + READERS * view) % children.size());
      var watch = Stopwatch.start();
      exchange.fetch(state, URI.create("/api/v1/students/" + child));
      latencies.add(watch.millis());
    }
    return latencies;
  }

  private List<String> children() throws IOException, InterruptedException {
    var children = new ArrayList<String>();
    for (var state : states) {
      var page = exchange.fetch(state, URI.create("/api/v1/state-records?limit=1000"));
      for (JsonNode record : page.path("records")) {
        children.add(record.path("exchange_id").asString(""));
      }
    }
    return children;
  }
}

package org.monarca.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How quickly one child at a time is taken in and linked, while systems of States send steadily.
 */
@Command(
    name = "single",
    description = {
      "Fills the service with records of several States, or takes what `prepare` has left, then sends 200",
      "children a second one at a time: five of ten known by something else, two with another telephone, one",
      "unchanged, two new; more slowly in the first half minute. Each time is measured",
      "from the moment at which the request was due. --records is the number of records of all States together."
    },
    mixinStandardHelpOptions = true)
final class SingleBench implements Callable<Integer> {

  private static final int A_SECOND = 200;
  private static final int MEASURED = 60 * A_SECOND;

  /** A service that has just started is not asked for everything at once. */
  private static final List<Pace> WARM_UP =
      List.of(new Pace(40, 15), new Pace(100, 15), new Pace(A_SECOND, 30));

  @Mixin private BenchOptions options = new BenchOptions();

  private record Pace(int perSecond, int seconds) {

    int calls() {
      return perSecond * seconds;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(options.data());
        var calls = Scratch.at(null);
        var filled = FilledService.in(scratch, options.records())) {
      var all = LiveCalls.of(filled.bundles(), warmUp() + MEASURED, calls.sub("strangers"));
      long living = filled.living();
      System.out.printf(
          "%,d MB of the database were read once before%n", WarmCaches.of(filled.service()) >> 20);
      measure(filled.exchange(), all, living).publish(options.json());
    }
    return Bench.DONE;
  }

  private static Report measure(ExchangeClient exchange, List<LiveCalls.Call> calls, long living) {
    var unchanged = new LongAdder();
    SteadyRate.Request<LiveCalls.Call> send =
        call ->
            put(exchange, call)
                .thenAccept(answer -> {
                  if (answer.contains("\"unchanged\":true")) {
                    unchanged.increment();
                  }
                });
    int sent = 0;
    for (var pace : WARM_UP) {
      new SteadyRate<>(pace.perSecond(), send).send(calls.subList(sent, sent + pace.calls()));
      sent += pace.calls();
    }
    var watch = Stopwatch.start();
    var latencies = new SteadyRate<>(A_SECOND, send).send(calls.subList(sent, calls.size()));
    double seconds = watch.seconds();
    System.out.printf(
        "%,d children one at a time, %d a second, %,d before as warm-up; all were answered as they should be; rate limits times %d%n",
        latencies.size(), A_SECOND, sent, Service.LIMITS_FACTOR);
    System.out.printf(
        "%,d were answered as unchanged; %,d said again what was known%n",
        unchanged.sum(), calls.stream().filter(LiveCalls.Call::again).count());
    var figures = new LinkedHashMap<String, Double>();
    figures.put("per_s", latencies.size() / seconds);
    figures.put("p50_ms", latencies.percentile(50));
    figures.put("p95_ms", latencies.percentile(95));
    figures.put("p99_ms", latencies.percentile(99));
    return new Report("single", living, figures);
  }

  private static int warmUp() {
    return WARM_UP.stream().mapToInt(Pace::calls).sum();
  }

  private static CompletableFuture<String> put(ExchangeClient exchange, LiveCalls.Call call) {
    try {
      return exchange.put(call);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("interrupted");
    }
  }
}

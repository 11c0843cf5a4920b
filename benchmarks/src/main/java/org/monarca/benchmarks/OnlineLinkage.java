package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How quickly the service says what it would decide about a child: one at a time at a steady rate,
 * then in batches as fast as they go. Beside it how quickly it says at the same rate that it is
 * alive, which shows what the machine and the way there take.
 */
final class OnlineLinkage {

  private static final int A_SECOND = 100;
  private static final int WARM_UP = 20 * A_SECOND;
  private static final int WARM_UP_STEADY = 120 * A_SECOND;
  private static final int MEASURED = 60 * A_SECOND;

  private static final int BATCH = 1_000;
  private static final int CONNECTIONS = 2;
  private static final int BATCHES_WARM_UP = 2;
  private static final int BATCHES = 10;

  private static final int QUESTIONS = 40_000;

  private final ExchangeClient exchange;
  private final Questions questions;
  private final String state;

  private OnlineLinkage(ExchangeClient exchange, Questions questions, String state) {
    this.exchange = exchange;
    this.questions = questions;
    this.state = state;
  }

  /**
   * The figures.
   *
   * @param data a folder that is kept, if any
   */
  static Map<String, Double> measured(@Nullable Path data, long records)
      throws IOException, InterruptedException {
    try (var scratch = Scratch.at(data);
        var filled = FilledService.in(scratch, records)) {
      System.out.printf(
          "%,d living records in the service; rate limits times %d%n",
          filled.living(), Service.LIMITS_FACTOR);
      var questions = Questions.of(filled.bundles(), QUESTIONS);
      var state = filled.bundles().keySet().iterator().next();
      return new OnlineLinkage(filled.exchange(), questions, state).figures();
    }
  }

  private Map<String, Double> figures() throws IOException, InterruptedException {
    var request = exchange.matching(state);
    asked(WARM_UP).forEach(student -> request.send(student).join());
    var steadily = new SteadyRate<>(A_SECOND, request);
    steadily.send(asked(WARM_UP_STEADY));
    var latencies = steadily.send(asked(MEASURED));
    var empty = new SteadyRate<>(A_SECOND, exchange.asking()).send(asked(MEASURED / 2));
    inBatches(BATCHES_WARM_UP);
    double perSecond = inBatches(BATCHES);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("online_p50_ms", latencies.percentile(50));
    figures.put("online_p99_ms", latencies.percentile(99));
    figures.put("empty_p50_ms", empty.percentile(50));
    figures.put("empty_p99_ms", empty.percentile(99));
    figures.put("batch_per_s", perSecond);
    return figures;
  }

  private List<Map<String, String>> asked(int count) {
    var asked = new ArrayList<Map<String, String>>(count);
    for (int i = 0; i < count; i++) {
      asked.add(questions.next());
    }
    return asked;
  }

  /** Children a second over all connections, each of which sends so many batches in sequence. */
  private double inBatches(int batches) throws InterruptedException {
    var senders = new ArrayList<Callable<Integer>>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      var mine = new ArrayList<List<Map<String, String>>>();
      for (int batch = 0; batch < batches; batch++) {
        mine.add(asked(BATCH));
      }
      senders.add(() -> sendAll(mine));
    }
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var watch = Stopwatch.start();
      int answered = 0;
      for (Future<Integer> sender : threads.invokeAll(senders)) {
        answered += sender.get();
      }
      return answered / watch.seconds();
    } catch (ExecutionException e) {
      throw new BenchFailure("a batch was not answered: " + e.getCause());
    }
  }

  private int sendAll(List<List<Map<String, String>>> batches)
      throws IOException, InterruptedException {
    int answered = 0;
    for (var batch : batches) {
      answered += exchange.matchAll(state, batch).path("students").size();
    }
    return answered;
  }
}

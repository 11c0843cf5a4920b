package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SteadyRateTest {

  private static final int PER_SECOND = 1_000;
  private static final int REQUESTS = 50;

  private final List<Map<String, String>> students =
      Collections.nCopies(REQUESTS, Map.of("first_name", "Ana"));

  @Test
  void everyRequestIsSentAndMeasured() {
    var sent = new ArrayList<Map<String, String>>();

    var latencies =
        new SteadyRate<Map<String, String>>(
                PER_SECOND,
                student -> {
                  sent.add(student);
                  return CompletableFuture.completedFuture(null);
                })
            .send(students);

    assertThat(sent).isEqualTo(students);
    assertThat(latencies.size()).isEqualTo(REQUESTS);
  }

  @Test
  void oneThatIsAnsweredWithTheLastHasWaitedSinceItsOwnMoment() {
    var waiting = new ArrayList<CompletableFuture<Void>>();

    var latencies =
        new SteadyRate<Map<String, String>>(
                PER_SECOND,
                student -> {
                  waiting.add(new CompletableFuture<>());
                  if (waiting.size() == REQUESTS) {
                    waiting.forEach(each -> each.complete(null));
                  }
                  return waiting.getLast();
                })
            .send(students);

    assertThat(latencies.percentile(100)).isGreaterThanOrEqualTo(REQUESTS - 1.0);
  }

  @Test
  void oneThatIsNotAnsweredAsItShouldFailsTheBenchmark() {
    var broken =
        new SteadyRate<Map<String, String>>(
            PER_SECOND, student -> CompletableFuture.failedFuture(new BenchFailure("status 500")));

    assertThatThrownBy(() -> broken.send(students))
        .isInstanceOf(BenchFailure.class)
        .hasMessageContaining("status 500");
  }
}

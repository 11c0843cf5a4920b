package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** All States send their bundles, one after the other, and each is seen to its end. */
final class Sending {

  private static final long POLL_MILLIS = 100;

  private final ExchangeClient exchange;

  Sending(ExchangeClient exchange) {
    this.exchange = exchange;
  }

  /**
   * @param bundles by State
   * @return seconds from the first byte sent to the last receipt
   */
  double untilDone(Map<String, Path> bundles) throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    var sent = new LinkedHashMap<String, URI>();
    for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
      sent.put(bundle.getKey(), exchange.submit(bundle.getKey(), bundle.getValue()));
    }
    for (Map.Entry<String, URI> submission : sent.entrySet()) {
      awaitDone(submission.getKey(), submission.getValue());
    }
    return watch.seconds();
  }

  private void awaitDone(String state, URI submission) throws IOException, InterruptedException {
    while (true) {
      var status = exchange.fetch(state, submission).path("status").asString("");
      switch (status) {
        case "done" -> {
          return;
        }
        case "rejected", "waiting" ->
            throw new BenchFailure("the submission of %s ended as %s".formatted(state, status));
        default -> TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }
}

package org.monarca.benchmarks;

import java.io.IOException;
import java.util.Objects;

/** {@code ./monarca verify-audit} beside a service that runs, as somebody calls it. */
final class VerifiedTrail {

  private VerifiedTrail() {}

  /** How long the command takes, its own start included. */
  static double seconds(Service service) throws IOException, InterruptedException {
    var launcher =
        Objects.requireNonNull(
            System.getProperty("monarca.launcher"), "monarca.launcher is not set");
    var watch = Stopwatch.start();
    int status =
        new ProcessBuilder(launcher, "verify-audit", "--data", service.data().toString())
            .inheritIO()
            .start()
            .waitFor();
    double seconds = watch.seconds();
    if (status != 0) {
      throw new BenchFailure("the trail was not verified: exit status " + status);
    }
    return seconds;
  }
}

package org.monarca.benchmarks;

import java.io.IOException;
import java.util.Objects;

/** Commands that check an installation, beside its service that runs, as somebody calls them. */
enum Verifying {
  /** The chains of the audit trail. */
  AUDIT("verify-audit"),
  /** The invariants of all that is kept. */
  DATA("verify-data");

  private final String command;

  Verifying(String command) {
    this.command = command;
  }

  /**
   * How long the command takes, its own start included.
   *
   * @throws BenchFailure when something does not hold
   */
  double seconds(Service service) throws IOException, InterruptedException {
    var launcher =
        Objects.requireNonNull(
            System.getProperty("monarca.launcher"), "monarca.launcher is not set");
    var watch = Stopwatch.start();
    int status =
        new ProcessBuilder(launcher, command, "--data", service.data().toString())
            .inheritIO()
            .start()
            .waitFor();
    double seconds = watch.seconds();
    if (status != 0) {
      throw new BenchFailure(command + " ended with exit status " + status);
    }
    return seconds;
  }
}

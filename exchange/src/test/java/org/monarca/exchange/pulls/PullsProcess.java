package org.monarca.exchange.pulls;

import java.nio.file.Path;
import java.time.Duration;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;

/** Fetching in a process of its own, until each address that is due has been fetched from. */
final class PullsProcess {

  private static final String DUE = "pulls.source where fetched is null";
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final TestDatabase database;
  private final TestPulls pulls;
  private final Prompter prompter;

  private PullsProcess(Orders orders) {
    this.database = CrashingServer.database(orders.reached());
    var keys = TestSeals.of(database.database(), Path.of(orders.more().getFirst()));
    this.pulls = new TestPulls(database, keys, step -> prompter().reached(step));
    this.prompter = Prompter.of(orders, database, pulls::wait);
  }

  public static void main(String[] words) {
    new PullsProcess(Orders.of(words)).run();
  }

  private Prompter prompter() {
    return prompter;
  }

  private void run() {
    pulls.wait(Duration.ofHours(1));
    var fetching = pulls.fetching();
    prompter.work(fetching::takeOne, DUE, () -> pulls.wait(A_WHILE));
  }
}

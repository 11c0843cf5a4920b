package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/**
 * An intake in a process of its own, sent some bundles by a State that sends again what it got no
 * answer to. Its clock goes on by itself while it has nothing to do, so that no test waits for a
 * rest to be over.
 */
final class IntakeProcess {

  static final int CHUNK = 8;

  private static final String UNDER_WAY =
      "intake.submission where status in ('received', 'checking', 'applying')";

  private final List<Path> bundles;
  private final TestIntake intake;
  private final Prompter prompter;

  private IntakeProcess(Orders orders) {
    var database = CrashingServer.database(orders.reached());
    var files = orders.more().stream().map(Path::of).toList();
    this.bundles = files.subList(1, files.size());
    this.intake =
        new TestIntake(
            CHUNK,
            Limits.published(),
            database,
            TestSeals.of(database.database(), files.getFirst()));
    this.prompter = Prompter.of(orders, database, intake::wait);
    intake.atDoor(prompter::reached);
  }

  public static void main(String[] words) {
    new IntakeProcess(Orders.of(words)).run();
  }

  private void run() {
    bundles.forEach(bundle -> prompter.insist(bundle.getFileName().toString(), () -> send(bundle)));
    var work = intake.work(prompter::reached);
    prompter.work(
        () -> work.takeOne(prompter::isStopping),
        UNDER_WAY,
        () -> intake.wait(Duration.ofSeconds(1)));
  }

  private void send(Path bundle) {
    try {
      intake.accepted("TX", Files.readAllBytes(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

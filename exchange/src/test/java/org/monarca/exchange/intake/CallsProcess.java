package org.monarca.exchange.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/**
 * A service that takes single children, in a process of its own, and the State's system that sends
 * them one after the other: what it got no answer to it sends again by the same key.
 */
final class CallsProcess {

  /** How many calls it sends. */
  static final int CALLS = 8;

  private static final String NOTHING = "intake.submission where false";

  private final TestIntake intake;
  private final Prompter prompter;

  private CallsProcess(Orders orders) {
    var database = CrashingServer.database(orders.reached());
    intake =
        new TestIntake(
            IntakeProcess.CHUNK,
            Limits.published(),
            database,
            TestSeals.of(database.database(), Path.of(orders.more().getFirst())));
    prompter = Prompter.of(orders, database, intake::wait);
  }

  public static void main(String[] words) {
    new CallsProcess(Orders.of(words)).run();
  }

  private void run() {
    var live = new TestLive(intake, prompter::reached);
    for (var call : calls()) {
      prompter.insist(
          call.key(),
          () -> {
            var answer = live.put("TX", call.id(), call.key(), call.body());
            if (!(answer instanceof LiveAnswer.Done)) {
              throw new IllegalStateException("come again");
            }
          });
    }
    prompter.work(() -> false, NOTHING, () -> {});
  }

  /**
   * A request.
   *
   * @param number by which it has its key, and its moment
   */
  private record Call(int number, String id, int child, Map<String, Object> more) {

    String key() {
      return "k" + number;
    }

    Map<String, Object> body() {
      var body = new HashMap<>(TestLive.child(child, more));
      body.put("created_at", "2026-11-20T10:%02d:00Z".formatted(number));
      return body;
    }
  }

  /** New children, one of them under two numbers of the State, then changes, and a wrong one. */
  private static List<Call> calls() {
    return List.of(
        new Call(0, "c0", 0, Map.of()),
        new Call(1, "c1", 1, Map.of()),
        new Call(2, "c2", 2, Map.of()),
        new Call(3, "c3", 3, Map.of()),
        new Call(4, "again", 0, Map.of()),
        new Call(5, "c1", 1, Map.of("middle_name", "Luz")),
        new Call(6, "bad", 7, Map.of("sex", "?")),
        new Call(7, "c2", 2, Map.of("action", "D")));
  }
}

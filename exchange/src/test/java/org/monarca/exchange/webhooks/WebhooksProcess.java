package org.monarca.exchange.webhooks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;

/**
 * The webhooks in a process of their own. First it brings some submissions to rest, each once; then
 * it sends messages until none waits any more.
 */
final class WebhooksProcess {

  static final int SUBMISSIONS = 3;

  private static final String WAITING = "webhooks.message where status = 'pending'";
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final TestDatabase database;
  private final TestWebhooks webhooks;
  private final Prompter prompter;

  private WebhooksProcess(Orders orders) {
    this.database = CrashingServer.database(orders.reached());
    var keys = TestSeals.of(database.database(), Path.of(orders.more().getFirst()));
    this.webhooks = new TestWebhooks(database, keys, step -> prompter().reached(step));
    this.prompter = Prompter.of(orders, database, webhooks::wait);
  }

  public static void main(String[] words) {
    new WebhooksProcess(Orders.of(words)).run();
  }

  private Prompter prompter() {
    return prompter;
  }

  private void run() {
    for (var id : submissions()) {
      prompter.insist("submission " + id, () -> once(id));
    }
    prompter.work(webhooks.delivering()::takeOne, WAITING, () -> webhooks.wait(A_WHILE));
  }

  static List<UUID> submissions() {
    return IntStream.rangeClosed(1, SUBMISSIONS)
        .mapToObj(i -> UUID.nameUUIDFromBytes(("submission " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /** It comes to rest, and that is told in the same transaction. */
  private void once(UUID id) {
    database
        .database()
        .write(
            Delivering.ACTOR,
            () -> {
              if (isFirst(id)) {
                webhooks.signals().rests(TestWebhooks.submission(id, "TX", Status.DONE, true));
              }
            });
  }

  private boolean isFirst(UUID id) {
    return database
            .database()
            .jdbc()
            .sql(
                "insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, finished) values (:id, 'TX', 'system', 'csv', true, 1, sha256(:id::text::bytea), now(), 'done', now()) on conflict do nothing")
            .param("id", id)
            .update()
        > 0;
  }
}

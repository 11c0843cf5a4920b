package org.monarca.exchange.notices;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.crash.Orders;
import org.monarca.exchange.crash.Prompter;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.TestDatabase;

/**
 * An outbox in a process of its own. First it does, each once, some things of which readers are to
 * be told; then it delivers until nothing waits any more. While it has nothing to do its clock goes
 * on by itself, so that the readers' morning comes.
 */
final class OutboxProcess {

  /** An hour before the readers' morning. */
  static final String BEGIN = "2026-11-23T12:00:00Z";

  /** So many things are told at once, and as many by digest. */
  static final int AT_ONCE = 4;

  private static final String KIND = "task-assigned";
  private static final String WAITING = "notices.notice where status = 'pending'";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private final TestDatabase database;
  private final List<String> readers;
  private final TestNotices notices;
  private final NoticeRoom room;
  private final Prompter prompter;

  private OutboxProcess(Orders orders) {
    this.database = CrashingServer.database(orders.reached());
    this.readers = orders.more().subList(1, orders.more().size());
    this.notices = new TestNotices(BEGIN, database);
    this.prompter = Prompter.of(orders, database, notices::wait);
    var smtp = TestNotices.settings(Integer.parseInt(orders.more().getFirst()));
    this.room = notices.room(smtp.way(), List.of(), prompter::reached);
  }

  public static void main(String[] words) {
    new OutboxProcess(Orders.of(words)).run();
  }

  private void run() {
    for (int task = 1; task <= AT_ONCE; task++) {
      for (var reader : readers) {
        int number = task;
        prompter.insist("task " + task, () -> once(reader, number));
      }
    }
    prompter.work(room.delivering()::takeOne, WAITING, () -> notices.wait(A_WHILE));
  }

  /** What was done says of itself that it was, and is told of in the same transaction. */
  private void once(String reader, int task) {
    database
        .database()
        .write(
            Delivering.ACTOR,
            () -> {
              if (isFirst(reader, task)) {
                var told = new Notice(KIND, reader, Map.of("task", Integer.toString(task)));
                room.notices(() -> {}).send(told);
              }
            });
  }

  private boolean isFirst(String reader, int task) {
    return database
            .database()
            .jdbc()
            .sql("insert into notices.anchor (day, receiver) values (?, ?) on conflict do nothing")
            .params(FIRST.plusDays(task), reader)
            .update()
        > 0;
  }
}

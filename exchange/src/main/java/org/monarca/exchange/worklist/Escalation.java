package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.worklist.TaskChanges.After;
import org.monarca.exchange.worklist.TaskEvent.What;
import org.springframework.stereotype.Component;

/**
 * Moves tasks up whose time with an office is over, and tells the people of the office to which
 * they go. Whoever had one has it no longer: it went up because it lay there. With the Department
 * the way ends, which the State hears too; there a task waits for a person, however long.
 */
@Component
class Escalation {

  private static final Actor CLOCK = Actor.exchange("escalation");

  /** What one transaction moves. */
  private static final int CHUNK = 100;

  private static final String DUE =
      """
      select * from worklist.task
       where closed is null and escalates <= ?
       order by escalates
       limit ?
         for no key update skip locked
      """;

  private final Database database;
  private final TaskChanges changes;
  private final SettingStore settings;
  private final Rises rises;
  private final ReminderStore reminders;
  private final ReminderListener listener;
  private final InstantSource clock;

  Escalation(
      Database database,
      TaskChanges changes,
      SettingStore settings,
      Rises rises,
      ReminderStore reminders,
      ReminderListener listener,
      InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.settings = settings;
    this.rises = rises;
    this.reminders = reminders;
    this.listener = listener;
    this.clock = clock;
  }

  /** Moves some of those whose time is over; whether there were any. */
  boolean moveSome() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.write(
        CLOCK,
        () -> {
          var due = due(now);
          var up = new ArrayList<Long>();
          var ended = new ArrayList<Long>();
          for (var task : due) {
            var office = task.office().above(settings.held(task.state())).orElseThrow();
            move(task, office, now);
            (isEnd(office) ? ended : up).add(task.id());
          }
          tell(up, "task-escalated", now);
          tell(ended, "task-ended", now);
          return !due.isEmpty();
        });
  }

  private List<Task> due(Instant now) {
    return database
        .jdbc()
        .sql(DUE)
        .param(Times.utc(now))
        .param(CHUNK)
        .query((row, n) -> TaskStore.task(row))
        .list();
  }

  private void tell(List<Long> tasks, String kind, Instant now) {
    if (!tasks.isEmpty()) {
      listener.tell(reminders.goneUp(tasks, kind, now));
    }
  }

  private void move(Task task, Office office, Instant now) {
    changes.save(
        task,
        new After(office, null, rises.from(office), isEnd(office) ? now : null, null),
        isEnd(office) ? What.ENDED : What.ESCALATED,
        CLOCK.id(),
        now);
  }

  private static boolean isEnd(Office office) {
    return office.level() == Level.NATION;
  }
}

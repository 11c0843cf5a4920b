package org.monarca.exchange.worklist;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collector;
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
          var gone = due.stream().collect(partitioningBy(task -> move(task, now), toIds()));
          tell(gone.getOrDefault(false, List.of()), "task-escalated", now);
          tell(gone.getOrDefault(true, List.of()), "task-ended", now);
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

  private static Collector<Task, ?, List<Long>> toIds() {
    return mapping(Task::id, toList());
  }

  /** Whether that was the end. */
  private boolean move(Task task, Instant now) {
    var office = task.office().above(settings.of(task.state())).orElseThrow();
    boolean isEnd = office.level() == Level.NATION;
    changes.save(
        task,
        new After(office, null, rises.from(office), isEnd ? now : null, null),
        isEnd ? What.ENDED : What.ESCALATED,
        CLOCK.id(),
        now);
    return isEnd;
  }
}

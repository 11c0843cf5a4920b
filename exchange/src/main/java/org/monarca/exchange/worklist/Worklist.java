package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Tasks, as the features see them that open and close them. */
@Service
public class Worklist {

  /** The outcome of a task that nobody decided and that needs no decision any more. */
  public static final String EXPIRED = "expired";

  static final Actor EXCHANGE = Actor.exchange("worklist");

  private final Database database;
  private final OpenTasks open;
  private final TaskStore tasks;
  private final SettingStore settings;
  private final Offices offices;
  private final InstantSource clock;

  Worklist(
      Database database,
      OpenTasks open,
      TaskStore tasks,
      SettingStore settings,
      Offices offices,
      InstantSource clock) {
    this.database = database;
    this.open = open;
    this.tasks = tasks;
    this.settings = settings;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * Opens them in the transaction under way, or in one of its own where there is none. Where one of
   * a kind about a subject is open already that one stays, with the exchange IDs told now and a
   * higher version.
   */
  public void open(Collection<NewTask> asked) {
    if (asked.isEmpty()) {
      return;
    }
    var each = new TreeMap<NewTask, NewTask>(OpenTasks.order());
    asked.forEach(task -> each.put(task, task));
    var placing = new Placing(offices, settings);
    database.write(
        EXCHANGE,
        () -> open.open(each.values().stream().map(placing::place).toList(), EXCHANGE.id(), now()));
  }

  /**
   * Closes what is open of them, in the transaction under way or in one of its own; what is not
   * open stays as it is.
   *
   * @param outcome code of what came of them, {@link #EXPIRED} where nobody decided
   */
  public void close(TaskKind kind, Collection<String> subjects, String outcome, Actor by) {
    if (subjects.isEmpty()) {
      return;
    }
    var status = outcome.equals(EXPIRED) ? TaskStatus.EXPIRED : TaskStatus.DONE;
    database.write(EXCHANGE, () -> open.close(kind, subjects, status, outcome, by.id(), now()));
  }

  /** That task, in whoever's scope it is: for features, not for people. */
  public Optional<Task> find(long id) {
    return database.read(EXCHANGE, () -> tasks.find(id));
  }

  /** The open task of that kind about that subject. */
  public Optional<Task> ofSubject(TaskKind kind, String subject) {
    return database.read(EXCHANGE, () -> tasks.ofSubject(kind, subject));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

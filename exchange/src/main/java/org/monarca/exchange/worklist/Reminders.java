package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Reminds people of tasks that are due within a working day, or overdue: goes once through the
 * tasks of each State on each of its days, in the order in which they are due. How far it has come
 * and whom it tells is one transaction, so that whoever is killed on the way is taken up where they
 * were.
 */
@Component
class Reminders {

  private static final Actor CLOCK = Actor.exchange("reminders");

  /** Before the digests of the same morning leave. */
  private static final LocalTime FIRST = LocalTime.of(6, 0);

  /** What one transaction looks at. */
  private static final int CHUNK = 500;

  private static final String STATES =
      "select state, day, due, id, done from worklist.reminding order by state";

  private static final String TAKE =
      """
      select state, day, due, id, done from worklist.reminding
       where state = :state and (day < :today or not done)
         for update skip locked
      """;

  private static final String NEXT =
      """
      select id, due from worklist.task
       where closed is null and state = :state and due <= :last and (due, id) > (:due, :id)
       order by due, id
       limit :limit
      """;

  private static final String KEEP =
      "update worklist.reminding set day = :today, due = :due, id = :id, done = :done where state = :state";

  private final Database database;
  private final Offices offices;
  private final ReminderStore store;
  private final ReminderListener listener;
  private final InstantSource clock;

  Reminders(
      Database database,
      Offices offices,
      ReminderStore store,
      ReminderListener listener,
      InstantSource clock) {
    this.database = database;
    this.offices = offices;
    this.store = store;
    this.listener = listener;
    this.clock = clock;
  }

  /** Goes through some of a State whose morning it is; whether there was one. */
  boolean remindSome() {
    return waiting().filter(this::remind).isPresent();
  }

  private Optional<String> waiting() {
    var places = database.read(CLOCK, () -> database.jdbc().sql(STATES).query(Place.class).list());
    var times = offices.times();
    return places.stream()
        .filter(place -> {
          var there = times.get(place.state());
          return there != null
              && !there.toLocalTime().isBefore(FIRST)
              && place.isBefore(there.toLocalDate());
        })
        .map(Place::state)
        .findFirst();
  }

  /** False where another process is at it. */
  private boolean remind(String state) {
    var today = offices.today(state);
    return database.write(
        CLOCK,
        () -> {
          var taken =
              database
                  .jdbc()
                  .sql(TAKE)
                  .param("state", state)
                  .param("today", today)
                  .query(Place.class)
                  .optional();
          taken.ifPresent(place -> remind(place.on(today)));
          return taken.isPresent();
        });
  }

  private void remind(Place from) {
    var next = next(from);
    var last = next.isEmpty() ? new Due(from.id(), from.due()) : next.getLast();
    if (!next.isEmpty()) {
      var ids = next.stream().map(Due::id).toList();
      listener.tell(store.ofTime(ids, from.day(), now()));
    }
    database
        .jdbc()
        .sql(KEEP)
        .param("state", from.state())
        .param("today", from.day())
        .param("due", last.due())
        .param("id", last.id())
        .param("done", next.size() < CHUNK)
        .update();
  }

  private List<Due> next(Place from) {
    return database
        .jdbc()
        .sql(NEXT)
        .param("state", from.state())
        .param("last", offices.plusWorkingDays(from.state(), from.day(), 1))
        .param("due", from.due())
        .param("id", from.id())
        .param("limit", CHUNK)
        .query(Due.class)
        .list();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private record Due(long id, LocalDate due) {}

  /**
   * How far a State's tasks have been gone through.
   *
   * @param day the State's day of this time through
   */
  private record Place(String state, LocalDate day, LocalDate due, long id, boolean done) {

    boolean isBefore(LocalDate today) {
      return day.isBefore(today) || (day.equals(today) && !done);
    }

    /** On a new day from the beginning. */
    Place on(LocalDate today) {
      return day.equals(today) ? this : new Place(state, today, LocalDate.EPOCH, 0, false);
    }
  }
}

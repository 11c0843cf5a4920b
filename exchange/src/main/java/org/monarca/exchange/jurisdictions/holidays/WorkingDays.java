package org.monarca.exchange.jurisdictions.holidays;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Counts working days. What a State says is read again after {@link #LIFETIME}, so that thousands
 * of deadlines ask the database once: a change is known to every process after that time.
 */
@Component
public class WorkingDays {

  /** How long an answer may be older than what the State says. */
  static final Duration LIFETIME = Duration.ofSeconds(10);

  private final HolidayStore store;
  private final InstantSource clock;
  private final PublishedHolidays published = PublishedHolidays.read();
  private final Map<String, Known> states = new ConcurrentHashMap<>();

  public WorkingDays(Database database, InstantSource clock) {
    this.store = new HolidayStore(database);
    this.clock = clock;
  }

  /** Whether offices of that State are open: no weekend, no holiday. */
  public boolean isWorkingDay(String state, LocalDate day) {
    return holidays(state).isWorkingDay(day);
  }

  /**
   * The day that many working days after another.
   *
   * @param days at least 0, which gives the day itself or the next working day
   */
  public LocalDate plus(String state, LocalDate from, int days) {
    return holidays(state).plus(from, days);
  }

  private StateHolidays holidays(String state) {
    var now = clock.instant();
    var known = states.get(state);
    if (known != null && known.isFresh(now)) {
      return known.holidays();
    }
    var read = read(state);
    states.put(state, new Known(read, now));
    return read;
  }

  private StateHolidays read(String state) {
    var added = store.days(state).stream().map(DayOff::day).collect(Collectors.toSet());
    return new StateHolidays(published.kept(state, store.choices(state)), added);
  }

  /** What the State says has changed, and is committed. */
  void forget(String state) {
    states.remove(state);
  }

  private record Known(StateHolidays holidays, Instant at) {

    boolean isFresh(Instant now) {
      return now.isBefore(at.plus(LIFETIME)) && !now.isBefore(at);
    }
  }
}

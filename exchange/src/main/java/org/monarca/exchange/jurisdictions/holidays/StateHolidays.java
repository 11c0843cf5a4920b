package org.monarca.exchange.jurisdictions.holidays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days off of one State as it says at one time; each year is computed once. */
final class StateHolidays {

  /** Farther years are computed each time: nobody counts days in so many. */
  private static final int MOST_YEARS = 50;

  private final List<Holiday> kept;
  private final Set<LocalDate> added;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  StateHolidays(List<Holiday> kept, Set<LocalDate> added) {
    this.kept = List.copyOf(kept);
    this.added = Set.copyOf(added);
  }

  boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !added.contains(day) && !of(day.getYear()).contains(day);
  }

  /**
   * The day that many working days later; for 0 the day itself or the next working day.
   *
   * @param days at least 0
   */
  LocalDate plus(LocalDate from, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("working days are counted forward, not " + days);
    }
    var day = days == 0 ? from : from.plusDays(1);
    int left = Math.max(days, 1);
    while (!isWorkingDay(day) || --left > 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private Set<LocalDate> of(int year) {
    return years.size() < MOST_YEARS ? years.computeIfAbsent(year, this::computed) : known(year);
  }

  private Set<LocalDate> known(int year) {
    var known = years.get(year);
    return known == null ? computed(year) : known;
  }

  private Set<LocalDate> computed(int year) {
    return kept.stream()
        .flatMap(holiday -> holiday.observedIn(year).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A holiday of the published list.
 *
 * @param id for good: choices of States name it
 * @param state postal code, or {@link #FEDERAL}
 * @param since the first year in which it is one
 * @param dayOff whether offices are closed on it, all day and everywhere in the State
 */
record Holiday(
    String id,
    String state,
    String name,
    HolidayRule rule,
    Observed observed,
    int since,
    boolean dayOff) {

  /** In place of a State: kept by the whole nation. */
  static final String FEDERAL = "US";

  boolean isFederal() {
    return state.equals(FEDERAL);
  }

  /** The days of that year on which it is observed; it may have fallen on one of another year. */
  List<LocalDate> observedIn(int year) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .filter(one -> one >= since)
        .boxed()
        .flatMap(one -> rule.in(one))
        .map(observed::observed)
        .filter(day -> day.getYear() == year)
        .toList();
  }
}

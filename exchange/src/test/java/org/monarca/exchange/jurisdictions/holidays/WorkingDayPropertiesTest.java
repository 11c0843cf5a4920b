package org.monarca.exchange.jurisdictions.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDayPropertiesTest {

  private final PublishedHolidays published = PublishedHolidays.read();

  @Property
  void itNeverEndsOnADayOff(
      @ForAll("states") String state,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 40) int days) {
    var end = holidays(state, from).plus(from, days);

    assertThat(holidays(state, from).isWorkingDay(end)).isTrue();
    assertThat(end).isAfterOrEqualTo(from);
  }

  @Property
  void laterBeginningsAndMoreDaysNeverEndEarlier(
      @ForAll("states") String state,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 40) int days,
      @ForAll @IntRange(max = 20) int later) {
    var holidays = holidays(state, from);

    assertThat(holidays.plus(from.plusDays(later), days))
        .isAfterOrEqualTo(holidays.plus(from, days));
    assertThat(holidays.plus(from, days + 1)).isAfterOrEqualTo(holidays.plus(from, days));
    assertThat(holidays.plus(from, days + 2)).isAfter(holidays.plus(from, days + 1));
  }

  @Property
  void asManyWorkingDaysLieBetweenAsWereCounted(
      @ForAll("states") String state,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    var holidays = holidays(state, from);
    var end = holidays.plus(from, days);

    assertThat(
            Stream.iterate(from.plusDays(1), day -> !day.isAfter(end), day -> day.plusDays(1))
                .filter(holidays::isWorkingDay))
        .hasSize(days);
  }

  @Property
  void countingInTwoStepsEndsOnTheSameDay(
      @ForAll("states") String state,
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 20) int first,
      @ForAll @IntRange(min = 1, max = 20) int then) {
    var holidays = holidays(state, from);
    var begin = holidays.plus(from, 0);

    assertThat(holidays.plus(holidays.plus(begin, first), then))
        .isEqualTo(holidays.plus(begin, first + then));
  }

  @Provide
  Arbitrary<String> states() {
    return Arbitraries.of("TX", "CA", "NC", "LA", "DC", "PR", "SC", "MI", "VT");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Two days of the State's own lie close by. */
  private StateHolidays holidays(String state, LocalDate near) {
    return new StateHolidays(
        published.kept(state, Map.of()), Set.of(near.plusDays(2), near.plusDays(3)));
  }
}

package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is fetched, also where clocks are changed. */
class RhythmTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String DAILY = "1234567";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in the evening of the day before | 1234567 | 2026-11-23T02:00:00Z | 2026-11-23T08:00:00Z",
        "at that very moment              | 1234567 | 2026-11-23T08:00:00Z | 2026-11-24T08:00:00Z",
        "on a day that is not chosen      | 24      | 2026-11-23T02:00:00Z | 2026-11-24T08:00:00Z",
        "behind the last of the week      | 1       | 2026-11-23T08:00:01Z | 2026-11-30T08:00:00Z",
        "on a Sunday of the State alone   | 7       | 2026-11-22T23:00:00Z | 2026-11-29T08:00:00Z"
      })
  void atAnHourOfTheDaysThatAreChosen(String when, String days, Instant moment, Instant next) {
    assertThat(Rhythm.AtHour.of(days, 2).after(moment, CHICAGO)).as(when).isEqualTo(next);
  }

  /** On March 14, 2027 the clock of Chicago goes from 2 to 3 in the morning. */
  @Test
  void anHourThatTheClockLeavesOutIsFetchedOnce() {
    assertThat(times(Rhythm.AtHour.of(DAILY, 2), "2027-03-13T00:00:00Z", 3))
        .containsExactly("2027-03-13T08:00:00Z", "2027-03-14T08:00:00Z", "2027-03-15T07:00:00Z");
  }

  /** On November 1, 2026 it goes from 2 back to 1. */
  @Test
  void anHourThatTheClockHasTwiceIsFetchedOnce() {
    assertThat(times(Rhythm.AtHour.of(DAILY, 1), "2026-10-31T00:00:00Z", 3))
        .containsExactly("2026-10-31T06:00:00Z", "2026-11-01T06:00:00Z", "2026-11-02T07:00:00Z");
  }

  @Test
  void everySoManyHoursGoesOnWhateverTheClockDoes() {
    assertThat(times(new Rhythm.Every(6), "2026-10-31T23:59:59Z", 4))
        .containsExactly(
            "2026-11-01T00:00:00Z",
            "2026-11-01T06:00:00Z",
            "2026-11-01T12:00:00Z",
            "2026-11-01T18:00:00Z");
  }

  @Test
  void daysAreKeptInOneWord() {
    assertThat(Rhythm.AtHour.of("531", 4).word()).isEqualTo("135");
    assertThat(Rhythm.AtHour.of("135", 4)).isEqualTo(Rhythm.AtHour.of("531", 4));
    assertThat(
            Rhythm.AtHour.of("1", 0).after(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC))
        .isEqualTo("2026-11-30T00:00:00Z");
  }

  private static List<String> times(Rhythm rhythm, String from, int count) {
    return Stream.iterate(
            rhythm.after(Instant.parse(from), CHICAGO), at -> rhythm.after(at, CHICAGO))
        .limit(count)
        .map(Instant::toString)
        .toList();
  }
}

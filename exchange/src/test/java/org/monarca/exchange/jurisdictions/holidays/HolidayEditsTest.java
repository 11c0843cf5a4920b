package org.monarca.exchange.jurisdictions.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.jurisdictions.TestDirectory.MICHIGAN;
import static org.monarca.exchange.jurisdictions.TestDirectory.TEXAS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.jurisdictions.TestDirectory;
import org.monarca.exchange.jurisdictions.holidays.HolidayEdits.Added;

class HolidayEditsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final TestDirectory test = new TestDirectory();
  private final HolidayEdits holidays = test.holidays();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aDayThatAStateAddsCountsAtOnceAndForThatStateAlone() {
    var directory = test.directory();
    var trail = test.trail();
    assertThat(directory.isWorkingDay("TX", MONDAY)).isTrue();

    assertThat(holidays.add(TEXAS, MONDAY, "Ice storm")).isEqualTo(Added.DONE);

    assertThat(directory.isWorkingDay("TX", MONDAY)).isFalse();
    assertThat(directory.plusWorkingDays("TX", MONDAY.minusDays(3), 1)).isEqualTo("2026-12-01");
    assertThat(directory.isWorkingDay("MI", MONDAY)).isTrue();
    assertThat(holidays.add(TEXAS, MONDAY, "Again")).isEqualTo(Added.REPEATED);
    assertThat(holidays.remove(MICHIGAN, MONDAY)).isFalse();
    assertThat(holidays.remove(TEXAS, MONDAY)).isTrue();
    assertThat(directory.isWorkingDay("TX", MONDAY)).isTrue();
    assertThat(trail.sentences()).containsExactly("day-off.add done", "day-off.remove done");
    assertThat(trail.wholeText()).doesNotContain("Ice storm");
  }

  @Test
  void aStateSaysOtherwiseOfAPublishedHoliday() {
    var directory = test.directory();
    var columbusDay = LocalDate.of(2027, 10, 11);

    assertThat(holidays.keep(TEXAS, "us-columbus-day", true)).isTrue();
    assertThat(directory.isWorkingDay("TX", columbusDay)).isFalse();
    assertThat(holidays.keep(TEXAS, "us-columbus-day", false)).isTrue();
    assertThat(directory.isWorkingDay("TX", columbusDay)).isTrue();
    assertThat(holidays.keep(TEXAS, "mi-christmas-eve", true)).isFalse();

    assertThat(holidays.all("TX", LocalDate.of(2026, 11, 28)))
        .filteredOn(holiday -> holiday.id().equals("tx-day-after-thanksgiving"))
        .singleElement()
        .satisfies(holiday -> {
          assertThat(holiday.kept()).isTrue();
          assertThat(holiday.next()).containsExactly(LocalDate.of(2027, 11, 26));
        });
  }

  @Test
  void noStateClosesForSoLongThatNoDeadlineEnds() {
    for (int day = 0; day < HolidayEdits.MOST_DAYS_IN_A_YEAR; day++) {
      assertThat(holidays.add(TEXAS, LocalDate.of(2027, 1, 1).plusDays(day), "Closed"))
          .isEqualTo(Added.DONE);
    }

    assertThat(holidays.add(TEXAS, LocalDate.of(2027, 12, 1), "Closed")).isEqualTo(Added.TOO_MANY);
    assertThat(holidays.add(TEXAS, LocalDate.of(2027, 1, 1), "Closed")).isEqualTo(Added.REPEATED);
    assertThat(holidays.add(TEXAS, LocalDate.of(2028, 1, 3), "Closed")).isEqualTo(Added.DONE);
    assertThat(holidays.add(TEXAS, MONDAY, " ")).isEqualTo(Added.NAME_MISSING);
    assertThat(holidays.add(TEXAS, MONDAY, "x".repeat(101))).isEqualTo(Added.NAME_TOO_LONG);
  }

  @Test
  void anotherProcessHearsOfADaySoon() {
    var seconds = new AtomicLong();
    var elsewhere = test.elsewhere(() -> Instant.ofEpochSecond(seconds.get()));
    assertThat(elsewhere.isWorkingDay("TX", MONDAY)).isTrue();

    holidays.add(TEXAS, MONDAY, "Ice storm");

    seconds.addAndGet(WorkingDays.LIFETIME.toSeconds());
    assertThat(elsewhere.isWorkingDay("TX", MONDAY)).isFalse();
  }
}

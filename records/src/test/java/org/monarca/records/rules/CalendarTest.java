package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as plain numbers agree with the calendar of the JDK. */
class CalendarTest {

  @Property
  void aDayIsReadAndWrittenAsTheJdkDoes(@ForAll @IntRange(max = 3_652_058) int number) {
    var date = LocalDate.of(1, 1, 1).plusDays(number);

    int day = Calendar.day(date.toString());

    assertThat(day).isEqualTo(Calendar.day(date));
    assertThat(Calendar.text(day)).isEqualTo(date.toString());
  }

  @Property
  void agesAreThoseOfTheJdk(
      @ForAll @IntRange(min = 700_000, max = 740_000) int born,
      @ForAll @IntRange(max = 40_000) int lived) {
    var birth = LocalDate.ofEpochDay(born - 719_528L);
    var date = birth.plusDays(lived);

    assertThat(Calendar.age(Calendar.day(birth), Calendar.day(date)))
        .isEqualTo(Period.between(birth, date).getYears());
    assertThat(Calendar.ageInMonths(Calendar.day(birth), Calendar.day(date)))
        .isEqualTo((int) ChronoUnit.MONTHS.between(birth, date));
  }

  @Property
  void threeYearsAreThirtySixMonths(@ForAll @IntRange(min = 700_000, max = 760_000) int number) {
    var date = LocalDate.ofEpochDay(number - 719_528L);

    assertThat(Calendar.yearsLater(Calendar.day(date), 3))
        .isEqualTo(Calendar.day(date.plusMonths(36)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-02-29",
        "1900-02-29",
        "2010-2-9",
        "0000-01-01",
        "2010-13-01",
        "2010-00-10",
        "2010-01-00",
        "2010/01/01",
        "2010-01-1x",
        "٢٠١٠-٠١-٠١",
        ""
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(Calendar.day(text)).isEqualTo(Calendar.NONE);
  }
}

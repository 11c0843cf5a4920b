package org.monarca.immunization.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are counted as CALCDT-1 to CALCDT-6 say; the first cases are the specification's own. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, 3 years, 2003-01-01",
    "2000-01-01, 6 months, 2000-07-01",
    "2000-11-01, 6 months, 2001-05-01",
    "2000-01-01, 3 days, 2000-01-04",
    "2000-01-01, 3 weeks, 2000-01-22",
    "2000-02-01, 5 weeks, 2000-03-07",
    "2001-02-01, 5 weeks, 2001-03-08",
    "2000-01-15, - 4 days, 2000-01-11",
    "2000-03-31, 6 months, 2000-10-01",
    "2000-08-31, 6 months, 2001-03-01",
    "2000-01-31, 6 months - 4 days, 2000-07-27",
    "2012-02-29, 1 year, 2013-03-01",
    "2012-02-29, 4 years, 2016-02-29",
    "2012-02-29, 12 months - 4 days, 2013-02-25",
    "2015-01-31, 1 month, 2015-03-01",
    "2015-08-31, 6 months - 4 days, 2016-02-26",
    "2010-05-20, 16 years - 4 months, 2026-01-20",
    "2015-01-31, 8 months + 1 day, 2015-10-02",
    "2015-01-31, 13 years + 4 weeks, 2028-02-28",
    "2015-01-31, 0 days, 2015-01-31",
  })
  void aDayIsCounted(LocalDate from, String words, LocalDate day) {
    assertThat(Period.parse(words).after(from)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "4", "4 fortnights", "4 weeks or so", "weeks 4"})
  void whatIsNoPeriodIsRefused(String words) {
    assertThatThrownBy(() -> Period.parse(words)).isInstanceOf(IllegalArgumentException.class);
  }
}

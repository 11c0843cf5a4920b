package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a date of a pattern, and what is none. */
class DateCellsTest {

  @ParameterizedTest
  @CsvSource({
    "uuuu-MM-dd, 2014-03-09, 20140309",
    "yyyy-MM-dd, 2014-03-09, 20140309",
    "yyyyMMdd, 20140309, 20140309",
    "dd/MM/yyyy, 09/03/2014, 20140309",
    "MM/dd/yyyy, 03/09/2014, 20140309",
    "M/d/yyyy, 3/9/2014, 20140309",
    "d.M.yyyy, 9.3.2014, 20140309",
    "d MMM yyyy, 9 Mar 2014, 20140309",
    "MMMM d yyyy, March 9 2014, 20140309",
    "yyyy-MM-dd, 2012-02-29, 20120229",
    "yyyy-MM-dd, 0001-01-01, 10101",
    "yyyy-MM-dd, 9999-12-31, 99991231",
    "dd/MM/yy, 09/03/14, 20140309"
  })
  void aDateIsReadByItsPattern(String pattern, String written, int date) {
    assertThat(new DateCells(pattern).read(written)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-02-30",
        "2013-02-29",
        "2014-13-01",
        "2014-00-10",
        "2014-04-31",
        "2014-4-3",
        "14-04-03",
        "2014/04/03",
        "03-04-2014",
        "2014-04-03T00:00",
        "2014-04-03 ",
        " 2014-04-03",
        "0000-01-01",
        "-2014-04-03",
        "2014",
        "unknown",
        "٢٠١٤-٠٤-٠٣",
        "2014-04-03; drop",
        "\u0000"
      })
  void whatIsNoDateOfThePatternCannotBeRead(String written) {
    assertThat(new DateCells("yyyy-MM-dd").read(written)).isEqualTo(Standardising.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void whatIsLongCannotBeReadEither(int length) {
    assertThat(new DateCells("yyyy-MM-dd").read("2".repeat(length)))
        .isEqualTo(Standardising.UNREADABLE);
  }

  @Property
  void everyDayIsReadBackInEveryPattern(@ForAll @IntRange(min = 1, max = 3_650_000) int day) {
    var date = LocalDate.of(1, 1, 1).plusDays(day);
    int expected = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    for (var pattern : new String[] {"uuuu-MM-dd", "uuuuMMdd", "dd/MM/uuuu", "d MMM uuuu"}) {
      var written = date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));

      assertThat(new DateCells(pattern).read(written)).as(written).isEqualTo(expected);
    }
  }

  @Property
  void whateverIsWrittenIsADateOrNone(@ForAll String written) {
    int date = new DateCells("yyyy-MM-dd").read(written);

    switch (written.length()) {
      case 0 -> assertThat(date).isZero();
      case 10 -> assertThat(date).isNotZero();
      default -> assertThat(date).isEqualTo(Standardising.UNREADABLE);
    }
  }
}

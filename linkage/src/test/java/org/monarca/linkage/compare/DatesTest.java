package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Birth dates as numbers, 20140322 for 22 March 2014. */
class DatesTest {

  @Provide
  Arbitrary<Integer> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2025, 12, 31).toEpochDay())
        .map(day -> number(LocalDate.ofEpochDay(day)));
  }

  @ParameterizedTest
  @CsvSource({
    "20140304, 20140403, BIRTH_DATE_DAY_MONTH_EXCHANGED",
    "20141204, 20140412, BIRTH_DATE_DAY_MONTH_EXCHANGED",
    "20140305, 20150503, BIRTH_DATE_DIFFERENT",
    "20140312, 20140321, BIRTH_DATE_DIGITS_EXCHANGED",
    "20140112, 20141012, BIRTH_DATE_DIGITS_EXCHANGED",
    "20120322, 20210322, BIRTH_DATE_DIGITS_EXCHANGED",
    "20140322, 20140327, BIRTH_DATE_ONE_DIGIT",
    "20140322, 20140312, BIRTH_DATE_ONE_DIGIT",
    "20140322, 20040322, BIRTH_DATE_ONE_DIGIT",
    "20140322, 20240322, BIRTH_DATE_ONE_DIGIT",
    "20140322, 20140409, BIRTH_DATE_WITHIN_YEAR",
    "20140309, 20140328, BIRTH_DATE_SAME_MONTH",
    "20141231, 20150102, BIRTH_DATE_WITHIN_YEAR",
    "20110104, 20101104, BIRTH_DATE_DIGITS_EXCHANGED", // the last of the year, the first of the
    // month
    "20140322, 20150323, BIRTH_DATE_WITHIN_YEAR", // 366 days apart
    "20140322, 20150324, BIRTH_DATE_DIFFERENT",
    "20140322, 20150411, BIRTH_DATE_DIFFERENT",
    "20140322, 20161104, BIRTH_DATE_DIFFERENT"
  })
  void slipsAreToldFromOtherBirthdays(int right, int written, Level level) {
    assertThat(Dates.compare(right, written)).isEqualTo(level);
    assertThat(Dates.compare(written, right)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "20140101, 20140101, BIRTH_DATE_DEFAULT_SAME",
    "20140101, 20140517, MISSING",
    "20140101, 20140102, MISSING",
    "20140101, 20150101, BIRTH_DATE_WITHIN_YEAR",
    "20140101, 20160101, BIRTH_DATE_DIFFERENT",
    "20140101, 20150111, BIRTH_DATE_DIFFERENT",
    "20140101, 20130101, BIRTH_DATE_WITHIN_YEAR",
    "20140101, 20240101, BIRTH_DATE_DIFFERENT"
  })
  void theFirstOfJanuaryMayStandForAnyDayOfItsYear(int one, int other, Level level) {
    assertThat(Dates.compare(one, other)).isEqualTo(level);
    assertThat(Dates.compare(other, one)).isEqualTo(level);
  }

  @Test
  void onlyTheFirstOfJanuaryIsADefault() {
    assertThat(Dates.isDefault(20140101)).isTrue();
    assertThat(Dates.isDefault(20140110)).isFalse();
    assertThat(Dates.isDefault(20141001)).isFalse();
    assertThat(Dates.isDefault(20140111)).isFalse();
  }

  @Property
  void anUnknownDateIsNotCompared(@ForAll("dates") int date) {
    assertThat(Dates.compare(date, 0)).isEqualTo(Level.MISSING);
    assertThat(Dates.compare(0, date)).isEqualTo(Level.MISSING);
    assertThat(Dates.compare(0, 0)).isEqualTo(Level.MISSING);
  }

  @Property
  void onlyTheSameDayIsTheSame(@ForAll("dates") int a, @ForAll("dates") int b) {
    assertThat(Dates.compare(a, a))
        .isEqualTo(Dates.isDefault(a) ? Level.BIRTH_DATE_DEFAULT_SAME : Level.BIRTH_DATE_SAME);
    assertThat(Dates.compare(a, b) == Level.BIRTH_DATE_SAME)
        .isEqualTo(a == b && !Dates.isDefault(a));
  }

  @Property
  void bothSidesSeeTheSame(@ForAll("dates") int a, @ForAll("dates") int b) {
    assertThat(Dates.compare(a, b)).isEqualTo(Dates.compare(b, a));
  }

  @Property
  void theDigitsOfADateAreItsYearMonthAndDay(@ForAll("dates") int date) {
    var calendar = LocalDate.of(Dates.year(date), Dates.month(date), Dates.day(date));

    assertThat(number(calendar)).isEqualTo(date);
  }

  /** The quick count takes months for equal: it is wrong by days, not by weeks. */
  @Property(tries = 5000)
  void withinAYearIsWhatTheCalendarSays(
      @ForAll("dates") int a, @ForAll @IntRange(min = -800, max = 800) int days) {
    int b = number(calendar(a).plusDays(days));
    var level = Dates.compare(a, b);

    if (level == Level.BIRTH_DATE_WITHIN_YEAR) {
      assertThat(Math.abs(days)).isLessThan(366 + 6);
    }
    if (level == Level.BIRTH_DATE_DIFFERENT) {
      assertThat(Math.abs(days)).isGreaterThan(366 - 6);
    }
    assertThat(ChronoUnit.DAYS.between(calendar(a), calendar(b))).isEqualTo(days);
  }

  @Property
  void aDigitWrittenWrongIsOneDigit(
      @ForAll("dates") int date,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    var digits = String.valueOf(date).toCharArray();
    digits[place] = (char) ('0' + (digits[place] - '0' + more) % 10);
    int wrong = Integer.parseInt(new String(digits));

    if (wrong >= 10_000_000 && !Dates.isDefault(date) && !Dates.isDefault(wrong)) {
      assertThat(Dates.compare(date, wrong))
          .isIn(Level.BIRTH_DATE_ONE_DIGIT, Level.BIRTH_DATE_DAY_MONTH_EXCHANGED);
    }
  }

  @Property
  void dayAndMonthExchangedAreSeen(@ForAll("dates") int date) {
    int exchanged = Dates.year(date) * 10_000 + Dates.day(date) * 100 + Dates.month(date);

    if (Dates.day(date) <= 12 && Dates.day(date) != Dates.month(date)) {
      assertThat(Dates.compare(date, exchanged)).isEqualTo(Level.BIRTH_DATE_DAY_MONTH_EXCHANGED);
    }
  }

  private static LocalDate calendar(int date) {
    return LocalDate.of(Dates.year(date), Dates.month(date), Dates.day(date));
  }

  private static int number(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }
}

package org.monarca.exchange.placement;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.monarca.exchange.consolidated.Entry;

/**
 * When school years end. A school year is named by the calendar year in which it begins, and turns
 * on 1 July.
 */
@FunctionalInterface
public interface YearEnds {

  /** Before this day no school year of the country is over, where a State does not say when. */
  MonthDay USUAL = MonthDay.of(Month.MAY, 15);

  /** Whoever leaves so few days before the end has finished the year. */
  int DAYS_BEFORE = 14;

  /**
   * The last day of school there in that school year, where the directory has it.
   *
   * @param begins the calendar year in which the school year begins
   */
  Optional<LocalDate> lastDay(Entry enrollment, int begins);

  /** Whether somebody who left on that day had finished that school year. */
  default boolean finished(Entry enrollment, int begins, LocalDate left) {
    var last = lastDay(enrollment, begins).orElseGet(() -> USUAL.atYear(begins + 1));
    return !left.isBefore(last.minusDays(DAYS_BEFORE));
  }

  /** The school year of that day, by the calendar year in which it begins. */
  static int schoolYear(LocalDate day) {
    return day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1;
  }
}

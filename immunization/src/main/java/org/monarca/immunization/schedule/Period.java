package org.monarca.immunization.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * An age or an interval as CDC words it: {@code 12 months - 4 days}.
 *
 * @param months years included
 * @param days weeks included
 */
public record Period(int months, int days) {

  private static final Pattern PART =
      Pattern.compile("\\s*([+-]?)\\s*(\\d+)\\s*(years?|months?|weeks?|days?)\\s*");

  /** Reads the wording. */
  public static Period parse(String words) {
    var part = PART.matcher(words);
    int months = 0;
    int days = 0;
    int at = 0;
    while (at < words.length() && part.find(at) && part.start() == at) {
      int number = Integer.parseInt(part.group(2)) * ("-".equals(part.group(1)) ? -1 : 1);
      switch (part.group(3).charAt(0)) {
        case 'y' -> months += 12 * number;
        case 'm' -> months += number;
        case 'w' -> days += 7 * number;
        default -> days += number;
      }
      at = part.end();
    }
    if (at == 0 || at < words.length()) {
      throw new IllegalArgumentException("not an age or interval: \"%s\"".formatted(words));
    }
    return new Period(months, days);
  }

  /**
   * The day that is this long after another (CALCDT-1 to CALCDT-6): years and months first, a day
   * that does not exist is moved to the first of the next month, weeks and days last.
   */
  public LocalDate after(LocalDate day) {
    if (months == 0) {
      return day.plusDays(days);
    }
    var month = YearMonth.from(day).plusMonths(months);
    var moved =
        day.getDayOfMonth() <= month.lengthOfMonth()
            ? month.atDay(day.getDayOfMonth())
            : month.plusMonths(1).atDay(1);
    return moved.plusDays(days);
  }
}

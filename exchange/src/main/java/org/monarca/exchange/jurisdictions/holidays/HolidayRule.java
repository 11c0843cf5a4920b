package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * On which days of a year a holiday falls, before it is moved from a weekend.
 *
 * @param anchors the days it hangs on, most often one
 * @param shift days after the anchor; negative before it
 * @param modulus only in years that leave {@code remainder} when divided by it; 1 for every year
 */
record HolidayRule(List<Anchor> anchors, int shift, int modulus, int remainder) {

  private static final Pattern YEARS = Pattern.compile("(.+) year%([1-9]\\d?)==(\\d\\d?)");
  private static final Pattern SHIFTED = Pattern.compile("(.+) ([+-]\\d{1,3})");

  HolidayRule {
    anchors = List.copyOf(anchors);
  }

  /**
   * Reads a rule as {@code holidays.csv} writes it: {@code 07-04}, {@code L MON 05}, {@code 4 THU
   * 11 +1}, {@code EASTER -2}, {@code 01-20 year%4==1}.
   */
  static HolidayRule of(String rule) {
    var years = YEARS.matcher(rule);
    boolean everyYear = !years.matches();
    var day = everyYear ? rule : years.group(1);
    var shifted = SHIFTED.matcher(day);
    boolean plain = !shifted.matches();
    return new HolidayRule(
        Arrays.stream((plain ? day : shifted.group(1)).split(",")).map(Anchor::of).toList(),
        plain ? 0 : Integer.parseInt(shifted.group(2)),
        everyYear ? 1 : Integer.parseInt(years.group(2)),
        everyYear ? 0 : Integer.parseInt(years.group(3)));
  }

  /** The days of that year; none in a year that it leaves out. */
  Stream<LocalDate> in(int year) {
    return Math.floorMod(year, modulus) == remainder
        ? anchors.stream().flatMap(anchor -> anchor.in(year)).map(day -> day.plusDays(shift))
        : Stream.empty();
  }
}

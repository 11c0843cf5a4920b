package org.monarca.exchange.credit.plans;

import java.util.regex.Pattern;

/**
 * Which classes a plan is for, by the year in which they graduate.
 *
 * @param said as it is written: {@code 2016-2027}, {@code 2028+}, {@code any}
 */
public record ClassYears(String said, int from, int to) {

  private static final Pattern FROM = Pattern.compile("(\\d{4})\\+");
  private static final Pattern BETWEEN = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final Pattern ONE = Pattern.compile("\\d{4}");

  /** What is none of these says no bounds: {@code 2018 and near}. */
  public static ClassYears of(String said) {
    var from = FROM.matcher(said);
    if (from.matches()) {
      return new ClassYears(said, Integer.parseInt(from.group(1)), Integer.MAX_VALUE);
    }
    var between = BETWEEN.matcher(said);
    if (between.matches()) {
      return new ClassYears(
          said, Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
    }
    return ONE.matcher(said).matches()
        ? new ClassYears(said, Integer.parseInt(said), Integer.parseInt(said))
        : new ClassYears(said, 0, Integer.MAX_VALUE);
  }

  /** Whether that is a form that a State may write. */
  public static boolean isWritten(String typed) {
    var years = of(typed);
    return typed.equals("any") || (years.from() > 0 && years.from() <= years.to());
  }

  public boolean holds(int graduates) {
    return graduates >= from && graduates <= to;
  }
}

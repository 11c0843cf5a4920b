package org.monarca.linkage.learn;

import java.util.HashMap;
import java.util.Map;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/**
 * How often strangers share a date at least: as often as a year and a day of the year would meet if
 * neither told anything of the other. Where names are often wrong, all who were born on one day
 * look like one person else, for so few are that nothing tells them from strangers who share it.
 */
final class DatesByChance {

  private DatesByChance() {}

  /** The least share of a feature's best level in strangers; 0 for what is no date. */
  static double least(People people, Feature feature) {
    return feature instanceof PlainFeature plain && plain.isDate() ? least(people, plain) : 0;
  }

  private static double least(People people, PlainFeature date) {
    var years = new HashMap<Integer, Integer>();
    var days = new HashMap<Integer, Integer>();
    double known = 0;
    double whole = 0;
    for (var profile : people.profiles()) {
      int code = date.code(profile);
      known += code == 0 ? 0 : 1;
      if (code != 0 && !Dates.isDefault(code)) {
        years.merge(code / 10_000, 1, Integer::sum);
        days.merge(code % 10_000, 1, Integer::sum);
        whole++;
      }
    }
    double pairs = known * known;
    return whole < 2 ? 0 : meeting(years) / pairs * (meeting(days) / (whole * whole));
  }

  /** Ordered pairs of different records that have the same. */
  private static double meeting(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToDouble(count -> count * (count - 1.0)).sum();
  }
}

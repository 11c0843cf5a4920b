package org.monarca.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.monarca.linkage.compare.Level;

/** How often each level occurred among the pairs of one kind. */
final class LevelCounts {

  private final Map<Level, Tally> tallies = new EnumMap<>(Level.class);
  private final Map<Level, Map<Level, Tally>> besideFamily = new EnumMap<>(Level.class);
  private long pairs;

  private static final class Tally {
    private long count;
  }

  void add(Comparison comparison) {
    pairs++;
    var family = comparison.family();
    for (var element : Element.values()) {
      var level = comparison.level(element);
      tally(tallies, level).count++;
      if (family != Level.MISSING && element != Element.FAMILY) {
        tally(besideFamily.computeIfAbsent(family, key -> new EnumMap<>(Level.class)), level)
            .count++;
      }
    }
  }

  private static Tally tally(Map<Level, Tally> tallies, Level level) {
    return tallies.computeIfAbsent(level, key -> new Tally());
  }

  long pairs() {
    return pairs;
  }

  long count(Level level) {
    var tally = tallies.get(level);
    return tally == null ? 0 : tally.count;
  }

  /** The share of a level among the pairs in which the element was compared at all. */
  double share(Element element, Level level, double smoothing) {
    double compared = element.levels().stream().mapToDouble(each -> count(each) + smoothing).sum();
    return (count(level) + smoothing) / compared;
  }

  /** The mean sum of weights among the pairs to which a level of the family rule applies. */
  double meanBits(Level family, Map<Level, Weight> weights) {
    var beside = besideFamily.getOrDefault(family, Map.of());
    double sum = 0;
    for (var weight : weights.entrySet()) {
      var tally = beside.get(weight.getKey());
      sum += tally == null ? 0 : tally.count * weight.getValue().bits();
    }
    return sum / count(family);
  }
}

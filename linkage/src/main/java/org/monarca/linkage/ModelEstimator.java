package org.monarca.linkage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.monarca.linkage.LinkageModel.FamilyRule;
import org.monarca.linkage.LinkageModel.Training;
import org.monarca.linkage.compare.Level;

/**
 * Measures the weights of a model: m on pairs that are one person, u on pairs of two people drawn
 * at random, the family rule on pairs of brothers and sisters. Counts only, so the order of the
 * pairs changes nothing. Not for use by several threads.
 *
 * <p>Data that never err would give an m of 1 and weights without end: every share is smoothed and
 * clamped, and a better level is never worth less than a worse one.
 */
public final class ModelEstimator {

  private static final double SMOOTHING = 0.5;
  private static final double LEAST_M = 0.0005;
  private static final double MOST_M = 0.98;
  private static final double LEAST_U = 1e-6;
  private static final double MOST_U = 0.99;

  /** Weights go no further: beyond lie errors of the data that no sample shows. */
  private static final double MOST_BITS = 15;

  private static final double LEAST_BITS = -10;

  private final LevelCounts matches = new LevelCounts();
  private final LevelCounts others = new LevelCounts();
  private final LevelCounts relatives = new LevelCounts();
  private final ChanceAgreement chance = new ChanceAgreement();

  /** Counts two records of one person. */
  public void match(Profile a, Profile b) {
    matches.add(Comparison.of(a, b));
  }

  /** Counts records of two people drawn at random from the whole population, not from a block. */
  public void other(Profile a, Profile b) {
    others.add(Comparison.of(a, b));
    chance.add(a);
  }

  /** Counts records of a brother and a sister, for the family rule only. */
  public void relatives(Profile a, Profile b) {
    relatives.add(Comparison.of(a, b));
  }

  /** The start with measured weights. */
  public LinkageModel estimate(LinkageModel start, String version, String source, long seed) {
    var weights = new EnumMap<Level, Weight>(Level.class);
    for (var element : Element.values()) {
      if (element != Element.FAMILY) {
        weights.putAll(weights(element));
      }
    }
    return new LinkageModel(
        version,
        start.prior(),
        start.searchPrior(),
        start.thresholds(),
        start.rarityBounds(),
        family(weights, start.family()),
        weights,
        new Training(source, matches.pairs(), others.pairs(), seed));
  }

  private Map<Level, Weight> weights(Element element) {
    var weights = new EnumMap<Level, Weight>(Level.class);
    for (var group : monotone(element)) {
      double bits = clamp(log2(group.m() / group.u()), LEAST_BITS, MOST_BITS);
      for (var level : group.levels()) {
        double m = clamp(matches.share(element, level, SMOOTHING), LEAST_M, MOST_M);
        weights.put(level, weight(m, bits, chance.rarity(level)));
      }
    }
    return weights;
  }

  /**
   * Neighbouring levels of which the better would be worth less are weighed as one (pool adjacent
   * violators).
   */
  private Deque<Group> monotone(Element element) {
    var groups = new ArrayDeque<Group>();
    for (var level : element.levels()) {
      double m = clamp(matches.share(element, level, SMOOTHING), LEAST_M, MOST_M);
      double u = clamp(others.share(element, level, SMOOTHING), LEAST_U, MOST_U);
      var group = new Group(List.of(level), m, u);
      while (!groups.isEmpty() && groups.getLast().isWorthLessThan(group)) {
        group = groups.removeLast().and(group);
      }
      groups.addLast(group);
    }
    return groups;
  }

  private record Group(List<Level> levels, double m, double u) {

    boolean isWorthLessThan(Group worse) {
      return m / u < worse.m / worse.u;
    }

    Group and(Group worse) {
      var both = new ArrayList<>(levels);
      both.addAll(worse.levels);
      return new Group(both, m + worse.m, u + worse.u);
    }
  }

  /** Keeps m and moves u where a bound or the order of the levels asks for another weight. */
  private static Weight weight(double m, double bits, double rarity) {
    double u = m / Math.pow(2, bits);
    return u < MOST_U
        ? new Weight(rounded(m), rounded(u), rounded(rarity))
        : new Weight(rounded(MOST_U * Math.pow(2, bits)), MOST_U, rounded(rarity));
  }

  /**
   * What brothers and sisters reach on average by what they share, and as much again as the odds
   * among such pairs say, is taken away. Where none were counted the start's rule stays.
   */
  private FamilyRule family(Map<Level, Weight> weights, FamilyRule start) {
    return new FamilyRule(
        correction(Level.FAMILY_SIBLINGS, weights, start.siblings()),
        correction(Level.FAMILY_TWINS, weights, start.twins()));
  }

  private double correction(Level level, Map<Level, Weight> weights, double start) {
    if (relatives.count(level) == 0) {
      return start;
    }
    double odds = (matches.count(level) + SMOOTHING) / (relatives.count(level) + SMOOTHING);
    return rounded(Math.min(0, log2(odds) - relatives.meanBits(level, weights)));
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** Four significant digits: more would feign a precision that no sample has. */
  private static double rounded(double value) {
    return value == 0
        ? 0
        : new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN)).doubleValue();
  }
}

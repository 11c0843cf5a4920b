package org.monarca.linkage.table;

import java.util.List;
import org.monarca.linkage.table.Feature.Bond;

/** Weighs two records by a model: pure, symmetrical. One serves all threads. */
final class PairScorer {

  private static final double LEAST_RARITY_BITS = -6;
  private static final double MOST_RARITY_BITS = 5;
  private static final double LOG_2 = Math.log(2);

  private final List<Feature> features;
  private final double[][] match;
  private final double[][] twins;
  private final double[][] siblings;
  private final double[][] rarity;
  private final boolean[] sharedByTwins;
  private final boolean[] sharedBySiblings;
  private final double[] mostOfRest;
  private final double prior;
  private final double twinPrior;
  private final double siblingPrior;

  PairScorer(List<Feature> features, TableModel model) {
    int count = features.size();
    this.features = features;
    this.match = new double[count][];
    this.twins = new double[count][];
    this.siblings = new double[count][];
    this.rarity = new double[count][];
    this.sharedByTwins = new boolean[count];
    this.sharedBySiblings = new boolean[count];
    this.mostOfRest = new double[count + 1];
    for (int f = 0; f < count; f++) {
      var weights = model.features().get(f);
      match[f] = bits(weights.m(), weights.u());
      twins[f] = bits(weights.twins(), weights.u());
      siblings[f] = bits(weights.siblings(), weights.u());
      rarity[f] = new double[weights.rarity().size() + 1];
      rarity[f][0] = Double.NaN;
      for (int level = 1; level < rarity[f].length; level++) {
        rarity[f][level] = weights.rarity().get(level - 1);
      }
      sharedBySiblings[f] = features.get(f).bond() == Bond.SHARED;
      sharedByTwins[f] = sharedBySiblings[f];
    }
    for (int f = count - 1; f >= 0; f--) {
      mostOfRest[f] = mostOfRest[f + 1] + most(f);
    }
    double strangers = log2(1 - model.matches() - model.twins() - model.siblings());
    this.prior = log2(model.matches()) - strangers;
    this.twinPrior = log2(model.twins()) - strangers;
    this.siblingPrior = log2(model.siblings()) - strangers;
  }

  private static double[] bits(List<Double> of, List<Double> u) {
    var bits = new double[u.size() + 1];
    for (int level = 1; level < bits.length; level++) {
      bits[level] = log2(of.get(level - 1) / u.get(level - 1));
    }
    return bits;
  }

  private double most(int f) {
    double most = 0;
    for (int level = 0; level < match[f].length; level++) {
      most =
          Math.max(most, match[f][level] + (Double.isNaN(rarity[f][level]) ? 0 : MOST_RARITY_BITS));
    }
    return most;
  }

  private static double log2(double value) {
    return Math.log(value) / LOG_2;
  }

  /** log2 of the odds that both are one person, prior included. */
  double weight(Row a, Row b) {
    return weight(a, b, Double.NEGATIVE_INFINITY);
  }

  /**
   * The same, or negative infinity as soon as it is sure to be below a limit: most pairs that share
   * a key do so by chance.
   */
  double weight(Row a, Row b, double least) {
    double sum = prior;
    double twin = twinPrior;
    double sibling = siblingPrior;
    for (int f = 0; f < match.length; f++) {
      if (sum + mostOfRest[f] < least) {
        return Double.NEGATIVE_INFINITY;
      }
      int level = features.get(f).place(a, b);
      if (level > 0) {
        double extra = rarity(f, level, a, b);
        sum += match[f][level] + extra;
        twin += twins[f][level] + (sharedByTwins[f] ? extra : 0);
        sibling += siblings[f][level] + (sharedBySiblings[f] ? extra : 0);
      }
    }
    return sum - log2(1 + Math.exp(twin * LOG_2) + Math.exp(sibling * LOG_2));
  }

  private double rarity(int f, int level, Row a, Row b) {
    double mean = rarity[f][level];
    if (Double.isNaN(mean)) {
      return 0;
    }
    double own = features.get(f).rarity(features.get(f).levels().get(level - 1), a, b);
    return Double.isNaN(own)
        ? 0
        : Math.max(LEAST_RARITY_BITS, Math.min(MOST_RARITY_BITS, own - mean));
  }
}

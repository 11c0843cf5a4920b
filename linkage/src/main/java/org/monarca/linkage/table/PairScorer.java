package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.table.Feature.Bond;

/** Weighs two records by a model: pure, symmetrical. One serves all threads. */
final class PairScorer {

  private static final double LEAST_RARITY_BITS = -6;
  private static final double MOST_RARITY_BITS = 5;

  /** How much likelier the other feature may make an agreement whose rarity still counts. */
  private static final double MOST_CHANGE_BY_OTHER = 4;

  private static final double LOG_2 = Math.log(2);

  private final List<Feature> features;
  private final double[][][] match;
  private final double[][][] twins;
  private final double[][][] siblings;
  private final int[] dependsOn;
  private final boolean[][][] rarityMatters;
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
    this.match = new double[count][][];
    this.twins = new double[count][][];
    this.siblings = new double[count][][];
    this.dependsOn = new int[count];
    this.rarityMatters = new boolean[count][][];
    this.rarity = new double[count][];
    this.sharedByTwins = new boolean[count];
    this.sharedBySiblings = new boolean[count];
    this.mostOfRest = new double[count + 1];
    for (int f = 0; f < count; f++) {
      var weights = model.features().get(f);
      match[f] = bits(weights.m(), weights);
      twins[f] = bits(weights.twins(), weights);
      siblings[f] = bits(weights.siblings(), weights);
      dependsOn[f] = weights.dependsOn();
      rarityMatters[f] = rarityMatters(weights);
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

  /** By the level of the feature on which it depends, and its own; 0 for nothing compared. */
  private static double[][] bits(List<Double> of, FeatureWeights weights) {
    var given = given(weights);
    var bits = new double[given.size()][of.size() + 1];
    for (int e = 0; e < bits.length; e++) {
      for (int level = 1; level < bits[e].length; level++) {
        bits[e][level] = log2(of.get(level - 1) / given.get(e).get(level - 1));
      }
    }
    return bits;
  }

  private static List<List<Double>> given(FeatureWeights weights) {
    return weights.uGiven().isEmpty() ? List.of(weights.u()) : weights.uGiven();
  }

  /** Not where the feature on which it depends has said already that the two agree. */
  private static boolean[][] rarityMatters(FeatureWeights weights) {
    var given = given(weights);
    var matters = new boolean[given.size()][weights.u().size() + 1];
    for (int e = 0; e < matters.length; e++) {
      for (int level = 1; level < matters[e].length; level++) {
        matters[e][level] =
            !Double.isNaN(weights.rarity().get(level - 1))
                && given.get(e).get(level - 1) < MOST_CHANGE_BY_OTHER * weights.u().get(level - 1);
      }
    }
    return matters;
  }

  private double most(int f) {
    double most = 0;
    for (int e = 0; e < match[f].length; e++) {
      for (int level = 0; level < match[f][e].length; level++) {
        most =
            Math.max(
                most, match[f][e][level] + (rarityMatters[f][e][level] ? MOST_RARITY_BITS : 0));
      }
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
    long first = 0;
    long second = 0;
    for (int f = 0; f < match.length; f++) {
      if (sum + mostOfRest[f] < least) {
        return Double.NEGATIVE_INFINITY;
      }
      int level = features.get(f).place(a, b);
      if (level > 0) {
        if (f < Pattern.IN_A_LONG) {
          first |= (long) level << (Pattern.BITS * f);
        } else {
          second |= (long) level << (Pattern.BITS * (f - Pattern.IN_A_LONG));
        }
        int earlier = dependsOn[f] < 0 ? 0 : Pattern.level(first, second, dependsOn[f]);
        double extra = rarity(f, earlier, level, a, b);
        sum += match[f][earlier][level] + extra;
        twin += twins[f][earlier][level] + (sharedByTwins[f] ? extra : 0);
        sibling += siblings[f][earlier][level] + (sharedBySiblings[f] ? extra : 0);
      }
    }
    return sum - log2(1 + Math.exp(twin * LOG_2) + Math.exp(sibling * LOG_2));
  }

  /** The same weight, feature by feature. */
  PairEvidence evidence(Row a, Row b) {
    var evidence = new ArrayList<PairEvidence.OfFeature>();
    var levels = new int[match.length];
    Pattern.compare(features, a, b, levels);
    double sum = prior;
    for (int f = 0; f < levels.length; f++) {
      int earlier = dependsOn[f] < 0 ? 0 : levels[dependsOn[f]];
      double bits = match[f][earlier][levels[f]] + rarity(f, earlier, levels[f], a, b);
      sum += bits;
      var feature = features.get(f);
      evidence.add(new PairEvidence.OfFeature(feature.name(), feature.compare(a, b), bits));
    }
    return new PairEvidence(prior, evidence, Math.min(0, weight(a, b) - sum));
  }

  /** What it adds that the two agree on something rarer than people do by chance. */
  private double rarity(int f, int earlier, int level, Row a, Row b) {
    if (!rarityMatters[f][earlier][level]) {
      return 0;
    }
    double own = features.get(f).rarity(features.get(f).levels().get(level - 1), a, b);
    return Double.isNaN(own)
        ? 0
        : Math.max(LEAST_RARITY_BITS, Math.min(MOST_RARITY_BITS, own - rarity[f][level]));
  }
}

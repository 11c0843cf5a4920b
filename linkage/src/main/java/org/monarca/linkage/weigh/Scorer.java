package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;

/** Weighs two records by a model: pure, symmetrical. One serves all threads. */
public final class Scorer {

  private static final double LEAST_RARITY_BITS = -6;
  private static final double MOST_RARITY_BITS = 5;

  /** How much likelier the other feature may make an agreement whose rarity still counts. */
  private static final double MOST_CHANGE_BY_OTHER = 4;

  /** Bits added up in another order differ in their last places; nobody is refused for that. */
  private static final double ROUNDING = 1e-9;

  private static final double LOG_2 = Math.log(2);

  /** Less than this nobody is told of. */
  private static final double WORTH_MENTION = 0.5;

  private final String version;
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

  /**
   * @param features what is compared, as the model has it
   */
  public Scorer(List<Feature> features, Model model) {
    int count = features.size();
    if (model.features().size() != count) {
      throw new IllegalArgumentException(
          "the model compares %d things, not %d".formatted(model.features().size(), count));
    }
    this.version = model.version();
    this.features = List.copyOf(features);
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
      mostOfRest[f] = mostOfRest[f + 1] + most(f) + ROUNDING;
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

  /** log2 of the odds of one person before anything is compared. */
  public double prior() {
    return prior;
  }

  /** log2 of the odds that both are one person, prior included. */
  public double weight(Profile a, Profile b) {
    return weight(a, b, Double.NEGATIVE_INFINITY);
  }

  /**
   * The same, or negative infinity as soon as it is sure to be below a limit: most pairs that share
   * a key do so by chance.
   */
  public double weight(Profile a, Profile b, double least) {
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
    return sum < least ? Double.NEGATIVE_INFINITY : sum - ofKin(twin, sibling);
  }

  /** The same weight, element by element. */
  public Evidence evidence(Profile a, Profile b) {
    return evidence(a, b, 0);
  }

  /**
   * The same for who is more likely to be found than two records are to be one person.
   *
   * @param expected bits by which the prior is higher: of the person, and of the kin as well
   */
  public Evidence evidence(Profile a, Profile b, double expected) {
    var evidence = new ArrayList<ElementEvidence>();
    var levels = new int[match.length];
    Pattern.compare(features, a, b, levels);
    double twin = twinPrior + expected;
    double sibling = siblingPrior + expected;
    for (int f = 0; f < levels.length; f++) {
      int level = levels[f];
      int earlier = dependsOn[f] < 0 ? 0 : levels[dependsOn[f]];
      double extra = level > 0 ? rarity(f, earlier, level, a, b) : 0;
      var feature = features.get(f);
      var name = level > 0 ? feature.levels().get(level - 1) : Level.MISSING;
      evidence.add(new ElementEvidence(feature.name(), name, match[f][earlier][level], extra));
      twin += twins[f][earlier][level] + (sharedByTwins[f] ? extra : 0);
      sibling += siblings[f][earlier][level] + (sharedBySiblings[f] ? extra : 0);
    }
    evidence.add(kin(twin, sibling));
    return new Evidence(version, prior + expected, evidence);
  }

  private static ElementEvidence kin(double twin, double sibling) {
    double bits = -ofKin(twin, sibling);
    var likelier = twin > sibling ? Level.FAMILY_TWINS : Level.FAMILY_SIBLINGS;
    return new ElementEvidence(
        Evidence.KIN, bits < -WORTH_MENTION ? likelier : Level.MISSING, bits, 0);
  }

  /** Kin are strangers by another name: what speaks for them speaks against one person. */
  private static double ofKin(double twin, double sibling) {
    return log2(1 + Math.exp(twin * LOG_2) + Math.exp(sibling * LOG_2));
  }

  /** What it adds that the two agree on something rarer than people do by chance. */
  private double rarity(int f, int earlier, int level, Profile a, Profile b) {
    if (!rarityMatters[f][earlier][level]) {
      return 0;
    }
    double own = features.get(f).rarity(features.get(f).levels().get(level - 1), a, b);
    return Double.isNaN(own)
        ? 0
        : Math.max(LEAST_RARITY_BITS, Math.min(MOST_RARITY_BITS, own - rarity[f][level]));
  }
}

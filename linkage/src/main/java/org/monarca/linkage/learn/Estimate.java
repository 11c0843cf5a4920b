package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/** The figures of a model while they are being learned: arrays, by feature and level. */
final class Estimate {

  private static final double LEAST = 0.0002;

  /** In a table of a handful of records nothing is learned: most pairs are strangers. */
  private static final double MOST_MATCHES = 0.05;

  /** How far m begins with what is so by chance. */
  private static final double BY_CHANCE = 0.05;

  private static final double EXPECTED_STRANGERS = 2;

  /** A name that twins share is no given name of their own. */
  private static final double SHARED_BY_KIN = 0.02;

  /** María Elena and María Luz: of two given names families like to give one to all. */
  private static final double ONE_SHARED_BY_KIN = 0.1;

  final double[][] m;
  final double[][] u;
  final double[][] twins;
  final double[][] siblings;
  final int[] dependsOn;
  final double[][][] uGiven;
  double matchShare;
  double twinShare;
  double siblingShare;

  private Estimate(int features) {
    this.m = new double[features][];
    this.u = new double[features][];
    this.twins = new double[features][];
    this.siblings = new double[features][];
    this.dependsOn = new int[features];
    Arrays.fill(dependsOn, FeatureWeights.INDEPENDENT);
    this.uGiven = new double[features][0][];
  }

  /** Good agreement is likelier for one person than bad; kin are as rare as doubles. */
  static Estimate start(People people, double[][] chance, double least, Kin kin) {
    var estimate = new Estimate(people.features().size());
    for (int f = 0; f < estimate.m.length; f++) {
      var feature = people.features().get(f);
      estimate.u[f] = shares(chance[f], feature, least);
      estimate.m[f] = mixed(expected(feature), estimate.u[f]);
      estimate.twins[f] = estimate.m[f].clone();
      estimate.siblings[f] = estimate.m[f].clone();
    }
    estimate.matchShare = Math.min(MOST_MATCHES, 0.3 * people.size() / people.pairs());
    estimate.twinShare = kin.twins() ? estimate.matchShare / 30 : 0;
    estimate.siblingShare = kin.siblings() ? estimate.matchShare / 6 : 0;
    estimate.bind(people);
    return estimate;
  }

  /** What records of one person are like before anything is known. */
  static double[] expected(Feature feature) {
    int levels = feature.levels().size();
    var shares = new double[levels];
    for (int level = 0; level < levels; level++) {
      shares[level] = Math.pow(0.5, level);
    }
    shares[levels - 1] = Math.min(shares[levels - 1], 0.05);
    if (levels == 2) {
      boolean isOpen = feature.levels().getFirst() != Level.SEX_SAME;
      shares[0] = isOpen ? 0.8 : 0.97;
      shares[1] = 1 - shares[0];
    }
    return normalised(shares);
  }

  /** What agrees in nearly all, however badly, does so in one person too. */
  private static double[] mixed(double[] expected, double[] u) {
    var mixed = expected.clone();
    for (int level = 0; level < u.length - 1; level++) {
      mixed[level] += BY_CHANCE * u[level];
    }
    return normalised(mixed);
  }

  /**
   * Shares of the levels among what was counted, and a few strangers who are as expected.
   *
   * @param least what is not seen among so many is no rarer: nobody has looked
   */
  static double[] shares(double[] counts, Feature feature, double least) {
    var expected = expected(feature);
    var shares = new double[expected.length];
    for (int level = 0; level < shares.length; level++) {
      shares[level] = counts[level + 1] + EXPECTED_STRANGERS * expected[shares.length - 1 - level];
    }
    return Arrays.stream(normalised(shares)).map(share -> Math.max(share, least)).toArray();
  }

  /** Ties what kin share to m, and what is their own to u. */
  void bind(People people) {
    for (int f = 0; f < m.length; f++) {
      switch (people.features().get(f).bond()) {
        case OWN -> {
          twins[f] = own(people.features().get(f), u[f]);
          siblings[f] = twins[f];
        }
        case SHARED -> {
          twins[f] = m[f];
          siblings[f] = m[f];
        }
        case OF_TWINS -> {
          twins[f] = m[f];
          siblings[f] = u[f];
        }
        case OPEN -> {
          if (PlainFeature.isOfTwins(people.features().get(f))) {
            twins[f] = atLeast(m[f], twins[f]);
          }
        }
      }
    }
  }

  /** A flag left at no is no evidence against twins: many who write it never ask. */
  private static double[] atLeast(double[] m, double[] twins) {
    int neither = 1;
    var shares = twins.clone();
    shares[neither] = Math.max(m[neither], twins[neither]);
    return shares;
  }

  private static double[] own(Feature feature, double[] u) {
    if (feature.levels().getFirst() != Level.GIVEN_SAME) {
      return u;
    }
    var shares = u.clone();
    shares[0] *= SHARED_BY_KIN;
    shares[1] *= SHARED_BY_KIN;
    int oneShared = feature.levels().indexOf(Level.GIVEN_ONE_SHARED);
    shares[oneShared] = Math.max(shares[oneShared], ONE_SHARED_BY_KIN);
    return normalised(shares);
  }

  static double[] normalised(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> Math.max(share / sum, 1e-9)).toArray();
  }

  static double[] clamped(double[] shares) {
    return normalised(Arrays.stream(normalised(shares)).map(s -> Math.max(LEAST, s)).toArray());
  }

  static List<Double> list(double[] shares) {
    var list = new ArrayList<Double>();
    for (double share : shares) {
      list.add(share);
    }
    return list;
  }
}

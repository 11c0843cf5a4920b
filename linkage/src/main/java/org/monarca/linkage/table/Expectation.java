package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Learns a model from a table without labels, by expectation and maximisation over all pairs at
 * once: the candidates hold all but all pairs of one person, and strangers are counted by chance,
 * less what was taken for one person. The order of the patterns is fixed, so that the same table
 * teaches the same to the last bit.
 */
final class Expectation {

  private static final int ROUNDS = 60;
  private static final double SETTLED = 1e-4;

  /** As many pairs as if they had been seen, that are like what is expected. */
  private static final double PRIOR_PAIRS = 5;

  private final People people;
  private final PatternCounts counts;
  private final List<Map.Entry<Pattern, Long>> patterns;
  private final int features;
  private final Estimate estimate;

  private Expectation(People people, PatternCounts counts, Kin kin) {
    this.people = people;
    this.counts = counts;
    this.patterns = counts.entries();
    this.features = people.features().size();
    this.estimate = Estimate.start(people, counts.chance(), kin);
  }

  static TableModel learn(People people, PatternCounts counts, long seed) {
    var kin = Kin.of(people);
    var model = learn(people, counts, kin, seed);
    return kin.isPlausible(model) ? model : learn(people, counts, Kin.NONE, seed);
  }

  private static TableModel learn(People people, PatternCounts counts, Kin kin, long seed) {
    var expectation = new Expectation(people, counts, kin);
    double before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      expectation.round();
      double now = expectation.estimate.matchShare;
      if (Math.abs(now - before) < SETTLED * now) {
        break;
      }
      before = now;
    }
    return expectation.model(seed);
  }

  private void round() {
    var sums = new Sums(features);
    for (var entry : patterns) {
      add(entry.getKey(), entry.getValue() * counts.scale(), sums);
    }
    double pairs = people.pairs();
    estimate.matchShare = Math.max(sums.matches, 1e-3) / pairs;
    if (estimate.twinShare > 0) {
      estimate.twinShare = Math.max(sums.twins, 1e-3) / pairs;
    }
    if (estimate.siblingShare > 0) {
      estimate.siblingShare = Math.max(sums.siblings, 1e-3) / pairs;
    }
    for (int f = 0; f < features; f++) {
      maximise(f, sums);
    }
    estimate.bind(people);
  }

  private void maximise(int f, Sums sums) {
    var feature = people.features().get(f);
    int levels = feature.levels().size();
    var expected = Estimate.expected(feature);
    estimate.m[f] = smoothed(sums.m[f], expected, PRIOR_PAIRS);
    var chance = counts.chance()[f].clone();
    for (int level = 1; level <= levels; level++) {
      chance[level] = Math.max(chance[level] - sums.m[f][level], sums.strangers[f][level]);
    }
    estimate.u[f] = Estimate.shares(chance, new double[16], levels);
    if (feature.bond() == Feature.Bond.OPEN) {
      var between = between(estimate.m[f], estimate.u[f]);
      estimate.twins[f] = smoothed(sums.t[f], between, 10 * PRIOR_PAIRS);
      estimate.siblings[f] = smoothed(sums.s[f], between, 10 * PRIOR_PAIRS);
    }
  }

  private static double[] between(double[] m, double[] u) {
    var between = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      between[i] = (m[i] + u[i]) / 2;
    }
    return between;
  }

  private static double[] smoothed(double[] sums, double[] expected, double weight) {
    var shares = new double[expected.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sums[i + 1] + weight * expected[i];
    }
    return Estimate.clamped(shares);
  }

  private void add(Pattern pattern, double pairs, Sums sums) {
    double match = estimate.matchShare;
    double twin = estimate.twinShare;
    double sibling = estimate.siblingShare;
    double stranger = 1 - match - twin - sibling;
    for (int f = 0; f < features; f++) {
      int level = pattern.level(f) - 1;
      if (level >= 0) {
        match *= estimate.m[f][level];
        twin *= estimate.twins[f][level];
        sibling *= estimate.siblings[f][level];
        stranger *= estimate.u[f][level];
      }
    }
    double all = match + twin + sibling + stranger;
    sums.add(
        pattern,
        pairs * match / all,
        pairs * twin / all,
        pairs * sibling / all,
        pairs * stranger / all);
  }

  private TableModel model(long seed) {
    var weights = new ArrayList<FeatureWeights>();
    for (int f = 0; f < features; f++) {
      var feature = people.features().get(f);
      weights.add(
          new FeatureWeights(
              feature.name(),
              Estimate.list(estimate.m[f]),
              Estimate.list(estimate.u[f]),
              Estimate.list(estimate.twins[f]),
              Estimate.list(estimate.siblings[f]),
              MeanRarity.of(people, feature)));
    }
    return new TableModel(
        estimate.matchShare,
        estimate.twinShare,
        estimate.siblingShare,
        weights,
        people.size(),
        seed);
  }

  /** What the pairs of each kind add up to. */
  private static final class Sums {
    private final double[][] m;
    private final double[][] t;
    private final double[][] s;
    private final double[][] strangers;
    private double matches;
    private double twins;
    private double siblings;

    Sums(int features) {
      m = new double[features][16];
      t = new double[features][16];
      s = new double[features][16];
      strangers = new double[features][16];
    }

    void add(Pattern pattern, double match, double twin, double sibling, double stranger) {
      matches += match;
      twins += twin;
      siblings += sibling;
      for (int f = 0; f < m.length; f++) {
        int level = pattern.level(f);
        m[f][level] += match;
        t[f][level] += twin;
        s[f][level] += sibling;
        strangers[f][level] += stranger;
      }
    }
  }
}

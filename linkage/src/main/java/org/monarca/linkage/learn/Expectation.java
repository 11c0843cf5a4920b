package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.learn.PatternCounts.Counted;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.Model.Training;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;

/**
 * Learns a model from a table without labels, by expectation and maximisation over all pairs at
 * once: the candidates hold all but all pairs of one person, and strangers are counted by chance,
 * less what was taken for one person. The order of the patterns is fixed, so that the same table
 * teaches the same to the last bit.
 */
final class Expectation {

  private static final int ROUNDS = 60;
  private static final double SETTLED = 1e-4;

  /** Until then features count as independent. */
  private static final int FIRST_ROUNDS = 2;

  /** As many pairs as if they had been seen, that are like what is expected. */
  private static final double PRIOR_PAIRS = 5;

  private final People people;
  private final PatternCounts counts;
  private final Verdicts verdicts;
  private final int features;
  private final Estimate estimate;
  private final Posterior posterior;
  private final List<Bounds> strangers;
  private final double least;
  private int round;

  private Expectation(
      People people, PatternCounts counts, Verdicts verdicts, Kin kin, List<Bounds> strangers) {
    this.people = people;
    this.counts = counts;
    this.strangers = strangers;
    this.least = leastShare(people, counts);
    this.features = people.features().size();
    this.estimate = Estimate.start(people, marginals(), least, kin);
    for (int f = 0; f < features; f++) {
      estimate.u[f] = strangers.get(f).within(estimate.u[f]);
    }
    this.verdicts = verdicts;
    this.posterior = new Posterior(estimate, verdicts);
  }

  static Model learn(People people, PatternCounts counts, Verdicts verdicts, Learning learning) {
    var kin = Kin.of(people);
    var strangers = Bounds.of(people, learning.seed(), leastShare(people, counts));
    var learned = settled(people, counts, verdicts, kin, strangers);
    return kin.isPlausible(learned.estimate, people.size())
        ? learned.model(learning)
        : settled(people, counts, verdicts, Kin.NONE, strangers).model(learning);
  }

  private static Expectation settled(
      People people, PatternCounts counts, Verdicts verdicts, Kin kin, List<Bounds> strangers) {
    var expectation = new Expectation(people, counts, verdicts, kin, strangers);
    double before = 0;
    for (; expectation.round < ROUNDS; expectation.round++) {
      expectation.once();
      double now = expectation.estimate.matchShare;
      if (expectation.round > FIRST_ROUNDS && Math.abs(now - before) < SETTLED * now) {
        break;
      }
      before = now;
    }
    return expectation;
  }

  /** A quarter of one pair drawn. */
  private static double leastShare(People people, PatternCounts counts) {
    return counts.chanceScale() / people.pairs() / 4;
  }

  private double[][] marginals() {
    var sums = new double[features][16];
    for (var counted : counts.chance()) {
      for (int f = 0; f < features; f++) {
        sums[f][counted.pattern().level(f)] += counted.count();
      }
    }
    return sums;
  }

  private void once() {
    var sums = new Sums(features);
    for (var counted : counts.patterns()) {
      posterior.of(counted.pattern());
      sums.add(counted.pattern(), posterior, counted.count() * counts.scale());
    }
    var chance = new double[features][16];
    var dependence = new Dependence(features);
    for (var counted : counts.chance()) {
      addStrangers(counted, chance, dependence);
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
      maximise(f, sums, chance[f]);
    }
    estimate.bind(people);
    if (round >= FIRST_ROUNDS) {
      depend(dependence);
    }
  }

  private void addStrangers(Counted counted, double[][] chance, Dependence dependence) {
    posterior.of(counted.pattern());
    double strangers = counted.count() * counts.chanceScale() * posterior.stranger();
    for (int f = 0; f < features; f++) {
      chance[f][counted.pattern().level(f)] += strangers;
    }
    if (round == FIRST_ROUNDS) {
      dependence.add(counted.pattern(), strangers);
    } else if (round > FIRST_ROUNDS) {
      dependence.add(counted.pattern(), strangers, estimate.dependsOn);
    }
  }

  /** Which feature depends on which is settled once; how much, in every round. */
  private void depend(Dependence dependence) {
    for (int f = 1; f < features; f++) {
      if (round == FIRST_ROUNDS) {
        estimate.dependsOn[f] = dependence.strongest(f, counts.chanceScale());
      }
      int earlier = estimate.dependsOn[f];
      if (earlier != FeatureWeights.INDEPENDENT) {
        int levels = people.features().get(earlier).levels().size();
        estimate.uGiven[f] =
            dependence.given(f, earlier, estimate.u[f], counts.chanceScale(), levels);
      }
    }
  }

  private void maximise(int f, Sums sums, double[] chance) {
    var feature = people.features().get(f);
    int levels = feature.levels().size();
    estimate.m[f] = smoothed(sums.m[f], Estimate.expected(feature), PRIOR_PAIRS);
    for (int level = 1; level <= levels; level++) {
      chance[level] = Math.max(chance[level], sums.strangers[f][level]);
    }
    estimate.u[f] = strangers.get(f).within(Estimate.shares(chance, feature, least));
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

  private Model model(Learning learning) {
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
              MeanRarity.of(people, feature),
              estimate.dependsOn[f],
              given(estimate.uGiven[f])));
    }
    return new Model(
        learning.version(),
        estimate.matchShare,
        estimate.twinShare,
        estimate.siblingShare,
        weights,
        new Training(
            learning.source(),
            people.size(),
            learning.seed(),
            verdicts.same(),
            verdicts.different()));
  }

  private static List<List<Double>> given(double[][] uGiven) {
    return Arrays.stream(uGiven).map(Estimate::list).toList();
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

    void add(Pattern pattern, Posterior posterior, double pairs) {
      matches += pairs * posterior.match();
      twins += pairs * posterior.twin();
      siblings += pairs * posterior.sibling();
      for (int f = 0; f < m.length; f++) {
        int level = pattern.level(f);
        m[f][level] += pairs * posterior.match();
        t[f][level] += pairs * posterior.twin();
        s[f][level] += pairs * posterior.sibling();
        strangers[f][level] += pairs * posterior.stranger();
      }
    }
  }
}

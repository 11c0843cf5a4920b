package org.monarca.linkage.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A model by which better agreement is never worth less: neighbouring levels of which the worse
 * would be worth more are weighed as one (pool adjacent violators, Ayer and others 1955). Such
 * levels are rare ones as a rule, of which a sample shows too few; and nobody would believe an
 * explanation in which the better is worth less.
 */
public final class Monotone {

  private Monotone() {}

  /** The same model with pooled levels; m stays, u moves. */
  public static Model of(Model model) {
    return new Model(
        model.version(),
        model.matches(),
        model.twins(),
        model.siblings(),
        model.features().stream().map(Monotone::of).toList(),
        model.training());
  }

  private static FeatureWeights of(FeatureWeights weights) {
    var u = pooled(weights.m(), weights.u());
    var uGiven = weights.uGiven().stream().map(given -> pooled(weights.m(), given)).toList();
    return new FeatureWeights(
        weights.name(),
        weights.m(),
        u,
        weights.twins(),
        weights.siblings(),
        weights.rarity(),
        weights.dependsOn(),
        uGiven);
  }

  private static List<Double> pooled(List<Double> m, List<Double> u) {
    var pools = new ArrayDeque<Pool>();
    for (int level = 0; level < m.size(); level++) {
      var pool = new Pool(1, m.get(level), u.get(level));
      while (!pools.isEmpty() && pools.getLast().isWorthLessThan(pool)) {
        pool = pools.removeLast().and(pool);
      }
      pools.addLast(pool);
    }
    var moved = new ArrayList<Double>();
    for (var pool : pools) {
      for (int i = 0; i < pool.levels(); i++) {
        moved.add(m.get(moved.size()) * pool.u() / pool.m());
      }
    }
    return moved;
  }

  private record Pool(int levels, double m, double u) {

    boolean isWorthLessThan(Pool worse) {
      return m / u < worse.m / worse.u;
    }

    Pool and(Pool worse) {
      return new Pool(levels + worse.levels, m + worse.m, u + worse.u);
    }
  }
}

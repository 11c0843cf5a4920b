package org.monarca.linkage.learn;

import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;

/**
 * Between which shares strangers agree, by level, whatever a mixture of few features might make of
 * it: with two features it cannot tell whether pairs that agree in one are strangers.
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers; never compared, never handed out
record Bounds(double[] least, double[] most) {

  /**
   * Of each feature.
   *
   * @param least no share is smaller
   */
  static List<Bounds> of(People people, long seed, double least) {
    return people.features().stream().map(feature -> of(people, feature, seed, least)).toList();
  }

  private static Bounds of(People people, Feature feature, long seed, double least) {
    var all = new double[feature.levels().size()];
    Arrays.fill(all, least);
    all[0] = Math.max(least, DatesByChance.least(people, feature));
    return new Bounds(all, NamesByChance.most(people, feature, seed));
  }

  double[] within(double[] shares) {
    var within = shares.clone();
    Arrays.setAll(within, i -> Math.max(least[i], Math.min(most[i], shares[i])));
    return within;
  }
}

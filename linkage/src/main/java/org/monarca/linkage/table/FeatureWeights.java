package org.monarca.linkage.table;

import java.util.List;

/**
 * How likely each level of a feature is, best first, when both records say something.
 *
 * @param name the feature's
 * @param m in records of one person
 * @param u in records of two people
 * @param twins in records of two people born of one mother on one day
 * @param siblings in records of brothers and sisters
 * @param rarity the rarity in bits of that on which two people agree by chance at the level; NaN
 *     where rarity does not matter
 */
public record FeatureWeights(
    String name,
    List<Double> m,
    List<Double> u,
    List<Double> twins,
    List<Double> siblings,
    List<Double> rarity) {

  public FeatureWeights {
    m = List.copyOf(m);
    u = List.copyOf(u);
    twins = List.copyOf(twins);
    siblings = List.copyOf(siblings);
    rarity = List.copyOf(rarity);
  }
}

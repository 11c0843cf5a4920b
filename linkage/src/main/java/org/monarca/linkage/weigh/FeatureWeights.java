package org.monarca.linkage.weigh;

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
 * @param dependsOn an earlier feature on which this one depends in two people: who is born in one
 *     year sits in one grade; {@link #INDEPENDENT} for none
 * @param uGiven then for each level of that feature, none first, how likely each level is in two
 *     people; empty without such a feature
 */
public record FeatureWeights(
    String name,
    List<Double> m,
    List<Double> u,
    List<Double> twins,
    List<Double> siblings,
    List<Double> rarity,
    int dependsOn,
    List<List<Double>> uGiven) {

  public static final int INDEPENDENT = -1;

  public FeatureWeights {
    m = List.copyOf(m);
    u = List.copyOf(u);
    twins = List.copyOf(twins);
    siblings = List.copyOf(siblings);
    rarity = List.copyOf(rarity);
    uGiven = uGiven.stream().map(List::copyOf).toList();
  }

  /** The same, depending on another feature. */
  FeatureWeights given(int on, List<List<Double>> shares) {
    return new FeatureWeights(name, m, u, twins, siblings, rarity, on, shares);
  }
}

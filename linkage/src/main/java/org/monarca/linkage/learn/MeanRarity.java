package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Profile;

/**
 * How rare that is, in bits, on which two people agree by chance: the mean share of what people
 * bear. A weight holds as it is at this rarity.
 */
final class MeanRarity {

  private static final int SAMPLE = 100_000;

  private MeanRarity() {}

  /** For each level of a feature; NaN where rarity does not matter. */
  static List<Double> of(People people, Feature feature) {
    int levels = feature.levels().size();
    var sums = new double[levels];
    var counts = new long[levels];
    int step = Math.max(1, people.size() / SAMPLE);
    for (int i = 0; i < people.size(); i += step) {
      add(feature, people.profile(i), sums, counts);
    }
    var means = new ArrayList<Double>();
    for (int level = 0; level < levels; level++) {
      means.add(
          counts[level] == 0 ? Double.NaN : -Math.log(sums[level] / counts[level]) / Math.log(2));
    }
    return means;
  }

  /** Of most records the same is shared at several levels. */
  private static void add(Feature feature, Profile profile, double[] sums, long[] counts) {
    double before = Double.NaN;
    double share = Double.NaN;
    for (int level = 0; level < sums.length; level++) {
      double rarity = feature.ownRarity(feature.levels().get(level), profile);
      if (!Double.isNaN(rarity)) {
        share = rarity == before ? share : Math.pow(2, -rarity);
        before = rarity;
        sums[level] += share;
        counts[level]++;
      }
    }
  }
}

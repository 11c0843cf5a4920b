package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;

/**
 * How rare that is, in bits, on which two people agree by chance: the mean share of what people
 * bear. A weight holds as it is at this rarity.
 */
final class MeanRarity {

  private static final int SAMPLE = 100_000;

  private MeanRarity() {}

  /** For each level of a feature; NaN where rarity does not matter. */
  static List<Double> of(People people, Feature feature) {
    var means = new ArrayList<Double>();
    int step = Math.max(1, people.size() / SAMPLE);
    for (var level : feature.levels()) {
      double sum = 0;
      long count = 0;
      for (int i = 0; i < people.size(); i += step) {
        double rarity = feature.ownRarity(level, people.profile(i));
        if (!Double.isNaN(rarity)) {
          sum += Math.pow(2, -rarity);
          count++;
        }
      }
      means.add(count == 0 ? Double.NaN : -Math.log(sum / count) / Math.log(2));
    }
    return means;
  }
}

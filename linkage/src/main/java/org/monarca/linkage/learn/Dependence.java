package org.monarca.linkage.learn;

import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Pattern;

/**
 * How often two features are at which levels together in strangers, and what of it follows: on
 * which earlier feature each one depends most, and how likely its levels are given that one's. Of
 * children born in one year nearly all sit in one grade: without this, the grade would count as
 * evidence that the birth date has given already.
 */
final class Dependence {

  private static final int LEVELS = 16;

  /** Less than this matters to no weight. */
  private static final double LEAST_BITS = 0.0001;

  /** Less than this, over the pairs looked at, is chance. */
  private static final double BITS_BY_CHANCE = 125;

  /** As many strangers as if they had been seen in whom the features do not depend. */
  private static final double INDEPENDENT = 30;

  /** Of feature, earlier feature, its level, level. */
  private final double[][][][] together;

  private double pairs;

  Dependence(int features) {
    this.together = new double[features][][][];
    for (int f = 0; f < features; f++) {
      together[f] = new double[f][LEVELS][LEVELS];
    }
  }

  void add(Pattern pattern, double strangers) {
    pairs += strangers;
    for (int f = 1; f < together.length; f++) {
      int level = pattern.level(f);
      if (level > 0) {
        for (int earlier = 0; earlier < f; earlier++) {
          together[f][earlier][pattern.level(earlier)][level] += strangers;
        }
      }
    }
  }

  /**
   * The same where it is settled on which feature each depends, and nothing else is asked.
   *
   * @param on for each feature the earlier one, or {@link FeatureWeights#INDEPENDENT}
   */
  void add(Pattern pattern, double strangers, int[] on) {
    pairs += strangers;
    for (int f = 1; f < together.length; f++) {
      int level = pattern.level(f);
      if (level > 0 && on[f] >= 0) {
        together[f][on[f]][pattern.level(on[f])][level] += strangers;
      }
    }
  }

  /**
   * The earlier feature that tells most about this one; {@link FeatureWeights#INDEPENDENT} when
   * none tells anything.
   *
   * @param scale how many pairs one that was looked at stands for
   */
  int strongest(int f, double scale) {
    int best = FeatureWeights.INDEPENDENT;
    double most = Math.max(LEAST_BITS, BITS_BY_CHANCE * scale / pairs);
    for (int earlier = 0; earlier < f; earlier++) {
      double bits = sharedBits(together[f][earlier]);
      if (bits > most) {
        most = bits;
        best = earlier;
      }
    }
    return best;
  }

  /** Mutual information where both are compared, by how often they are. */
  private double sharedBits(double[][] counts) {
    double total = 0;
    var ofLevel = new double[LEVELS];
    var ofEarlier = new double[LEVELS];
    for (int earlier = 1; earlier < LEVELS; earlier++) {
      for (int level = 1; level < LEVELS; level++) {
        ofLevel[level] += counts[earlier][level];
        ofEarlier[earlier] += counts[earlier][level];
        total += counts[earlier][level];
      }
    }
    double bits = 0;
    for (int earlier = 1; earlier < LEVELS; earlier++) {
      for (int level = 1; level < LEVELS; level++) {
        double count = counts[earlier][level];
        if (count > 0) {
          bits += count / pairs * Math.log(count * total / (ofLevel[level] * ofEarlier[earlier]));
        }
      }
    }
    return bits / Math.log(2);
  }

  /** For each level of the earlier feature, none first, the shares of this one's levels. */
  double[][] given(int f, int earlier, double[] u, double scale, int levelsOfEarlier) {
    var given = new double[levelsOfEarlier + 1][];
    given[0] = u;
    for (int e = 1; e < given.length; e++) {
      var shares = new double[u.length];
      for (int level = 0; level < u.length; level++) {
        shares[level] = together[f][earlier][e][level + 1] / scale + INDEPENDENT * u[level];
      }
      given[e] = Estimate.normalised(shares);
    }
    return given;
  }
}

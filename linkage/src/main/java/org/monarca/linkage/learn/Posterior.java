package org.monarca.linkage.learn;

import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Pattern;

/** How probable it is by an estimate that a pattern is one person's. For one thread. */
final class Posterior {

  private final Estimate estimate;
  private final Verdicts verdicts;
  private double match;
  private double twin;
  private double sibling;
  private double stranger;

  Posterior(Estimate estimate, Verdicts verdicts) {
    this.estimate = estimate;
    this.verdicts = verdicts;
  }

  /** To be asked before the probabilities are read. */
  void of(Pattern pattern) {
    match = estimate.matchShare;
    twin = estimate.twinShare;
    sibling = estimate.siblingShare;
    stranger = 1 - match - twin - sibling;
    for (int f = 0; f < estimate.m.length; f++) {
      int level = pattern.level(f) - 1;
      if (level >= 0) {
        match *= estimate.m[f][level];
        twin *= estimate.twins[f][level];
        sibling *= estimate.siblings[f][level];
        int earlier = estimate.dependsOn[f];
        stranger *=
            earlier == FeatureWeights.INDEPENDENT
                ? estimate.u[f][level]
                : estimate.uGiven[f][pattern.level(earlier)][level];
      }
    }
    double all = match + twin + sibling + stranger;
    match /= all;
    twin /= all;
    sibling /= all;
    stranger /= all;
    heed(verdicts.heeded(pattern, match));
  }

  private void heed(double heeded) {
    if (heeded != match) {
      double rest = (1 - heeded) / Math.max(1e-12, 1 - match);
      match = heeded;
      twin *= rest;
      sibling *= rest;
      stranger *= rest;
    }
  }

  double match() {
    return match;
  }

  double twin() {
    return twin;
  }

  double sibling() {
    return sibling;
  }

  double stranger() {
    return stranger;
  }
}

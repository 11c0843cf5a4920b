package org.monarca.linkage.table;

/** How probable it is by an estimate that a pattern is one person's. For one thread. */
final class Posterior {

  private final Estimate estimate;
  private double match;
  private double twin;
  private double sibling;
  private double stranger;

  Posterior(Estimate estimate) {
    this.estimate = estimate;
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
            earlier == Dependence.NONE
                ? estimate.u[f][level]
                : estimate.uGiven[f][pattern.level(earlier)][level];
      }
    }
    double all = match + twin + sibling + stranger;
    match /= all;
    twin /= all;
    sibling /= all;
    stranger /= all;
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

package org.monarca.linkage.weigh;

import java.util.List;

/**
 * The weight of two records as the theory has it: how likely the pair is to be one person beside
 * how likely it is to be two, strangers or kin. Products of shares, no bits, no short ways; rarity
 * makes what strangers agree on more or less likely.
 */
final class PlainScorer {

  private final List<Feature> features;
  private final Model model;

  PlainScorer(List<Feature> features, Model model) {
    this.features = features;
    this.model = model;
  }

  double weight(Profile a, Profile b) {
    double strangers = 1 - model.matches() - model.twins() - model.siblings();
    double match = model.matches();
    double twins = model.twins();
    double siblings = model.siblings();
    for (int f = 0; f < features.size(); f++) {
      int level = features.get(f).place(a, b);
      if (level > 0) {
        var weights = model.features().get(f);
        double byChance = byChance(f, level, a, b);
        double rarer = rarer(f, level, a, b);
        boolean isShared = features.get(f).bond() == Feature.Bond.SHARED;
        match *= weights.m().get(level - 1) * rarer / byChance;
        twins *= weights.twins().get(level - 1) * (isShared ? rarer : 1) / byChance;
        siblings *= weights.siblings().get(level - 1) * (isShared ? rarer : 1) / byChance;
      }
    }
    return log2(match) - log2(strangers + twins + siblings);
  }

  /** How likely strangers agree so, given how they agree in what this depends on. */
  private double byChance(int f, int level, Profile a, Profile b) {
    var weights = model.features().get(f);
    if (weights.dependsOn() == FeatureWeights.INDEPENDENT) {
      return weights.u().get(level - 1);
    }
    int other = features.get(weights.dependsOn()).place(a, b);
    return weights.uGiven().get(other).get(level - 1);
  }

  /** Not where what it depends on has said already that they agree. */
  private double rarer(int f, int level, Profile a, Profile b) {
    var weights = model.features().get(f);
    double usual = weights.rarity().get(level - 1);
    double own = features.get(f).rarity(features.get(f).levels().get(level - 1), a, b);
    boolean isSaid = byChance(f, level, a, b) >= 4 * weights.u().get(level - 1);
    if (Double.isNaN(usual) || Double.isNaN(own) || isSaid) {
      return 1;
    }
    return Math.pow(2, Math.clamp(own - usual, -6, 5));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}

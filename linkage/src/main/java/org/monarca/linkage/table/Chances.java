package org.monarca.linkage.table;

import java.util.SplittableRandom;

/** How often two records agree by chance: pairs drawn at random, always the same for a seed. */
final class Chances {

  private static final int DRAWS = 64;

  private final People people;
  private final long seed;

  Chances(People people, long seed) {
    this.people = people;
    this.seed = seed;
  }

  /** Of so many pairs, for each feature how many were at each level. */
  double[][] counts(int pairs, Workers workers) {
    var draws = workers.each(DRAWS, draw -> drawn(draw, pairs / DRAWS));
    var sums = new double[people.features().size()][16];
    for (var counts : draws) {
      for (int f = 0; f < sums.length; f++) {
        for (int level = 0; level < sums[f].length; level++) {
          sums[f][level] += counts[f][level];
        }
      }
    }
    return sums;
  }

  private double[][] drawn(int draw, int pairs) {
    var random = new SplittableRandom(seed * 1_000_003 + draw);
    var counts = new double[people.features().size()][16];
    var levels = new int[counts.length];
    for (int i = 0; i < pairs; i++) {
      int a = random.nextInt(people.size());
      int b = random.nextInt(people.size() - 1);
      Pattern.compare(people.features(), people.row(a), people.row(b < a ? b : b + 1), levels);
      for (int f = 0; f < levels.length; f++) {
        counts[f][levels[f]]++;
      }
    }
    return counts;
  }
}

package org.monarca.linkage.learn;

import java.util.SplittableRandom;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/**
 * How two records agree by chance: pairs drawn at random, always the same for a seed. Each of many
 * draws takes some records and pairs these with each other at random, so that they stay in near
 * memory; the records of all draws are so many that which ones were taken matters less than which
 * pairs.
 */
final class Chances {

  private static final int DRAWS = 64;
  private static final int RECORDS_OF_A_DRAW = 1_024;

  private final People people;
  private final long seed;

  Chances(People people, long seed) {
    this.people = people;
    this.seed = seed;
  }

  /** The patterns of so many pairs. */
  PatternTally patterns(int pairs, Workers workers) {
    return PatternTally.together(workers.each(DRAWS, draw -> drawn(draw, pairs / DRAWS)));
  }

  private PatternTally drawn(int draw, int pairs) {
    var random = new SplittableRandom(seed * 1_000_003 + draw);
    var records = random.ints(RECORDS_OF_A_DRAW, 0, people.size()).toArray();
    var tally = new PatternTally(people.features());
    for (int i = 0; i < pairs; i++) {
      int a = records[i % RECORDS_OF_A_DRAW];
      int b = records[random.nextInt(RECORDS_OF_A_DRAW)];
      while (a == b) {
        b = random.nextInt(people.size());
      }
      tally.add(people.profile(a), people.profile(b));
    }
    return tally;
  }
}

package org.monarca.linkage.learn;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** How two records agree by chance: pairs drawn at random, always the same for a seed. */
final class Chances {

  private static final int DRAWS = 64;

  private final People people;
  private final long seed;

  Chances(People people, long seed) {
    this.people = people;
    this.seed = seed;
  }

  /** The patterns of so many pairs. */
  Map<Pattern, Long> patterns(int pairs, Workers workers) {
    var all = new TreeMap<Pattern, Long>();
    workers
        .each(DRAWS, draw -> drawn(draw, pairs / DRAWS))
        .forEach(drawn -> drawn.forEach((key, count) -> all.merge(key, count, Long::sum)));
    return all;
  }

  private Map<Pattern, Long> drawn(int draw, int pairs) {
    var random = new SplittableRandom(seed * 1_000_003 + draw);
    var counts = new HashMap<Pattern, Long>();
    var levels = new int[people.features().size()];
    for (int i = 0; i < pairs; i++) {
      int a = random.nextInt(people.size());
      int b = random.nextInt(people.size() - 1);
      Pattern.compare(
          people.features(), people.profile(a), people.profile(b < a ? b : b + 1), levels);
      counts.merge(Pattern.of(levels), 1L, Long::sum);
    }
    return counts;
  }
}

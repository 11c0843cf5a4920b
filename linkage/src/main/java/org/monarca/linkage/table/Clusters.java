package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Puts records that are one person together, the surest pairs first. Two groups become one when all
 * their records together speak for it, not when a single pair does: so a chain of likenesses does
 * not join strangers.
 */
final class Clusters {

  /** One pair may not outvote the others. */
  private static final double MOST_OF_A_PAIR = 10;

  /** Of two large groups so many records are compared with so many. */
  private static final int MOST_COMPARED = 24;

  private final People people;
  private final Scorer scorer;
  private final int[] group;
  private final int[] next;
  private final int[] last;

  private Clusters(People people, Scorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.group = IntStream.range(0, people.size()).toArray();
    this.last = group.clone();
    this.next = new int[people.size()];
    Arrays.fill(next, -1);
  }

  /** For each record the first record of its person. */
  static int[] of(People people, Scorer scorer, Pairs pairs, double threshold) {
    var clusters = new Clusters(people, scorer);
    for (int pair : surestFirst(pairs, threshold)) {
      clusters.join(pairs.later(pair), pairs.earlier(pair), threshold);
    }
    return clusters.group;
  }

  private static int[] surestFirst(Pairs pairs, double threshold) {
    var keys = new long[pairs.size()];
    int kept = 0;
    for (int pair = 0; pair < keys.length; pair++) {
      if (pairs.weight(pair) >= threshold) {
        keys[kept++] =
            (long) ~Float.floatToIntBits((float) pairs.weight(pair)) << Integer.SIZE | pair;
      }
    }
    Arrays.parallelSort(keys, 0, kept);
    return Arrays.stream(keys, 0, kept).mapToInt(key -> (int) key).toArray();
  }

  private void join(int a, int b, double threshold) {
    int first = Math.min(group[a], group[b]);
    int second = Math.max(group[a], group[b]);
    boolean areAlone = next[first] < 0 && next[second] < 0;
    if (first == second || (!areAlone && mean(first, second) < threshold)) {
      return;
    }
    for (int member = second; member >= 0; member = next[member]) {
      group[member] = first;
    }
    next[last[first]] = second;
    last[first] = last[second];
  }

  private double mean(int first, int second) {
    double sum = 0;
    int compared = 0;
    int inFirst = 0;
    for (int a = first; a >= 0 && inFirst < MOST_COMPARED; a = next[a], inFirst++) {
      int inSecond = 0;
      for (int b = second; b >= 0 && inSecond < MOST_COMPARED; b = next[b], inSecond++) {
        double weight = scorer.weight(people.profile(a), people.profile(b));
        sum += Math.max(-MOST_OF_A_PAIR, Math.min(MOST_OF_A_PAIR, weight));
        compared++;
      }
    }
    return sum / compared;
  }
}

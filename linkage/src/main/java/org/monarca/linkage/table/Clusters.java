package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Puts records that are one person together: first those of which a person has decided so, then the
 * surest pairs first, where a {@link Judgement} of their groups allows it.
 */
final class Clusters {

  private final Groups groups;
  private final Judgement judgement;
  private final Pairs pairs;

  private Clusters(Groups groups, Judgement judgement, Pairs pairs) {
    this.groups = groups;
    this.judgement = judgement;
    this.pairs = pairs;
  }

  /**
   * What was found.
   *
   * @param groups for each record the first record of its person
   * @param refusals groups that stayed apart although a pair speaks for one person, the surest pair
   *     first
   */
  @SuppressWarnings("ArrayRecordComponent") // one number a record; never compared
  record Found(int[] groups, List<Refusal> refusals) {}

  /**
   * Finds clusters.
   *
   * @param decided by people, without contradiction
   */
  static Found of(
      People people,
      Scorer scorer,
      Pairs pairs,
      double threshold,
      List<DecidedPair> decided,
      Guards guards) {
    var groups = new Groups(people.size());
    decided.stream()
        .filter(DecidedPair::areOne)
        .forEach(pair -> groups.join(groups.of(pair.first()), groups.of(pair.second())));
    var judgement = new Judgement(people, scorer, threshold, groups, pairs, decided, guards);
    return new Clusters(groups, judgement, pairs).found(threshold);
  }

  private Found found(double threshold) {
    int[] refused = joined(surestFirst(pairs, threshold));
    for (int before = -1; before != refused.length; ) {
      before = refused.length;
      refused = joined(refused);
    }
    return new Found(groups.all(), refusals(refused));
  }

  /** Joins what may be joined; the pairs whose groups stayed apart, in the same order. */
  private int[] joined(int[] order) {
    var refused = new int[order.length];
    int kept = 0;
    for (int pair : order) {
      int one = groups.of(pairs.later(pair));
      int other = groups.of(pairs.earlier(pair));
      if (one == other) {
        continue;
      }
      if (judgement.allows(pairs.later(pair), pairs.earlier(pair))) {
        groups.join(one, other);
      } else {
        refused[kept++] = pair;
      }
    }
    return Arrays.copyOf(refused, kept);
  }

  /** Of every two groups the surest pair. */
  private List<Refusal> refusals(int[] refused) {
    var refusals = new ArrayList<Refusal>();
    var met = new HashSet<Long>();
    for (int pair : refused) {
      int earlier = pairs.earlier(pair);
      int later = pairs.later(pair);
      int first = Math.min(groups.of(earlier), groups.of(later));
      int second = Math.max(groups.of(earlier), groups.of(later));
      if (met.add((long) first << Integer.SIZE | second)) {
        refusals.add(judgement.refusal(earlier, later, pairs.weight(pair)));
      }
    }
    return refusals;
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
}

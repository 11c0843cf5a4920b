package org.monarca.linkage.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Who meets whom, said plainly: by looking at everybody. What {@link Crowd} is held against.
 *
 * @param known the records known before the batch, in ascending order of their numbers
 */
record PlainCrowd(List<Query> known, List<Query> batch, int cap) {

  /** The numbers of those whom the record meets whose turn it is. */
  Set<Long> metBy(int turn) {
    var query = batch.get(turn);
    var earlier = batch.subList(0, turn);
    var met = new TreeSet<Long>();
    var crowded = new ArrayList<Long>();
    for (long key : query.looksFor()) {
      var before = holding(known, key);
      var since = holding(earlier, key);
      if (before.size() + since.size() > cap) {
        crowded.add(key);
      } else {
        asTheyAre(before, earlier).forEach(each -> met.add(each.record()));
        since.forEach(each -> met.add(each.record()));
      }
    }
    for (long one : crowded) {
      for (long other : crowded) {
        if (one < other) {
          meetByTwo(one, other, earlier, met);
        }
      }
    }
    met.remove(query.record());
    return met;
  }

  /** So many at most; those known before come first. */
  private void meetByTwo(long one, long other, List<Query> earlier, Set<Long> met) {
    var before = holding(holding(known, one), other).stream().limit(cap).toList();
    var since = holding(holding(earlier, one), other).stream().limit(cap - before.size());
    asTheyAre(before, earlier).forEach(each -> met.add(each.record()));
    since.forEach(each -> met.add(each.record()));
  }

  /** Whoever has been told of anew since is not as it was; whoever only asked is. */
  private static List<Query> asTheyAre(List<Query> before, List<Query> earlier) {
    return before.stream()
        .filter(each ->
            earlier.stream()
                .noneMatch(anew -> anew.holds().length > 0 && anew.record() == each.record()))
        .toList();
  }

  private static List<Query> holding(List<Query> records, long key) {
    return records.stream()
        .filter(each -> LongStream.of(each.holds()).anyMatch(k -> k == key))
        .toList();
  }
}

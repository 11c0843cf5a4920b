package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.resolve.Query;

/**
 * What the blocking keys of the exchange find of the pairs of one child.
 *
 * @param share of the pairs that meet under any key
 * @param kinds the most useful first
 */
record KeyRecall(double share, List<OfKind> kinds) {

  /**
   * One kind of key.
   *
   * @param share of the pairs that meet under it
   * @param alone those that meet under no other, as a share of all
   */
  record OfKind(String keys, double share, double alone) {}

  /** Each record looks for those before it. */
  static KeyRecall of(List<Query> queries, List<String> truth) {
    var byChild = new HashMap<String, List<Query>>();
    for (int i = 0; i < truth.size(); i++) {
      byChild.computeIfAbsent(truth.get(i), child -> new ArrayList<>()).add(queries.get(i));
    }
    int matches = 0;
    int met = 0;
    var counts = new TreeMap<String, int[]>();
    for (var records : byChild.values()) {
      for (int later = 1; later < records.size(); later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          var kinds = kinds(records.get(later), records.get(earlier));
          matches++;
          met += kinds.isEmpty() ? 0 : 1;
          kinds.forEach(kind -> count(kind, kinds.size() == 1, counts));
        }
      }
    }
    return of(matches, met, counts);
  }

  private static void count(String kind, boolean alone, Map<String, int[]> counts) {
    var count = counts.computeIfAbsent(kind, key -> new int[2]);
    count[0]++;
    count[1] += alone ? 1 : 0;
  }

  private static KeyRecall of(double matches, int met, Map<String, int[]> counts) {
    return new KeyRecall(
        met / matches,
        counts.entrySet().stream()
            .map(kind ->
                new OfKind(
                    kind.getKey(), kind.getValue()[0] / matches, kind.getValue()[1] / matches))
            .sorted(Comparator.comparingDouble(kind -> -kind.share()))
            .toList());
  }

  private static List<String> kinds(Query asking, Query known) {
    var held = new HashSet<Long>();
    Arrays.stream(known.holds()).forEach(held::add);
    return BlockingKeys.forLinkingByKind(asking.profile()).entrySet().stream()
        .filter(kind -> kind.getValue().stream().anyMatch(held::contains))
        .map(Map.Entry::getKey)
        .toList();
  }
}

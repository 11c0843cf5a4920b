package org.monarca.linkage.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A group that should not be one, or one that should be.
 *
 * @param pairs how many pairs of its records are wrong
 * @param parts its records in the parts that it falls into, in the order of their first records
 */
public record Mistake(long pairs, List<List<Integer>> parts) {

  public Mistake {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** Clusters of records of several people, the most wrong pairs first, then the earliest. */
  public static List<Mistake> wronglyJoined(Partition found, Partition truth, int most) {
    return divided(found, truth, most);
  }

  /**
   * People whose records are in several clusters, the most missed pairs first, then the earliest.
   */
  public static List<Mistake> wronglyParted(Partition found, Partition truth, int most) {
    return divided(truth, found, most);
  }

  /** How many groups of one partition another divides. */
  public static int count(Partition groups, Partition dividing) {
    return (int) Arrays.stream(wrongPairs(groups, dividing)).filter(pairs -> pairs > 0).count();
  }

  private static List<Mistake> divided(Partition groups, Partition dividing, int most) {
    var wrong = wrongPairs(groups, dividing);
    var worst =
        IntStream.range(0, groups.groups())
            .filter(group -> wrong[group] > 0)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer group) -> -wrong[group])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .toList();
    var parts = parts(worst, groups, dividing);
    return worst.stream()
        .map(group ->
            new Mistake(
                wrong[group], List.copyOf(Objects.requireNonNull(parts.get(group)).values())))
        .toList();
  }

  private static long[] wrongPairs(Partition groups, Partition dividing) {
    var pairs = new long[groups.groups()];
    for (int group = 0; group < pairs.length; group++) {
      pairs[group] = Partition.pairsOf(groups.size(group));
    }
    Overlap.of(groups, dividing)
        .each((group, part, shared) -> pairs[group] -= Partition.pairsOf(shared));
    return pairs;
  }

  /** The records of each of these groups, by the groups that divide it. */
  private static Map<Integer, Map<Integer, List<Integer>>> parts(
      List<Integer> wanted, Partition groups, Partition dividing) {
    var parts = new TreeMap<Integer, Map<Integer, List<Integer>>>();
    wanted.forEach(group -> parts.put(group, new LinkedHashMap<>()));
    for (int record = 0; record < groups.records(); record++) {
      var ofGroup = parts.get(groups.group(record));
      if (ofGroup != null) {
        ofGroup.computeIfAbsent(dividing.group(record), key -> new ArrayList<>()).add(record);
      }
    }
    return parts;
  }
}

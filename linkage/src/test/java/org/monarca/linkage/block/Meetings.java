package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** Who meets whom, each two once: what blocking finds, and what looking at all finds. */
final class Meetings {

  /** The later record above, the earlier below; ascending. */
  private final long[] pairs;

  private Meetings(LongStream pairs) {
    this.pairs = pairs.sorted().distinct().toArray();
  }

  private static long pair(int a, int b) {
    return (long) Math.max(a, b) << Integer.SIZE | Math.min(a, b);
  }

  static int later(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  static int earlier(long pair) {
    return (int) pair;
  }

  /** Every two that are compared. */
  static Meetings of(People people) {
    return of(people, 1);
  }

  static Meetings of(People people, int threads) {
    try (var workers = new Workers(threads)) {
      return of(Candidates.of(people, workers), people.size());
    }
  }

  static Meetings of(Candidates candidates, int people) {
    var pairs = LongStream.builder();
    var walk = candidates.walk();
    for (int record = 0; record < people; record++) {
      int met = walk.to(record);
      for (int i = 0; i < met; i++) {
        pairs.add(pair(record, walk.earlier(i)));
      }
    }
    return new Meetings(pairs.build());
  }

  /** Every two that stand in one block of a kind. */
  static Meetings inBlocks(People people, BlockingPlan plan, int kind) {
    var blocks = new Blocking(people, plan, ReadParts.of(people, plan)).blocks(kind);
    var pairs = LongStream.builder();
    for (int block = 0; block < blocks.count(); block++) {
      for (int i = blocks.begin(block); i < blocks.end(block); i++) {
        for (int j = blocks.begin(block); j < i; j++) {
          pairs.add(pair(blocks.numbers()[i], blocks.numbers()[j]));
        }
      }
    }
    return new Meetings(pairs.build());
  }

  /** Every two of some records. */
  static Meetings among(List<Integer> records) {
    var pairs = LongStream.builder();
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(pair(records.get(i), records.get(j)));
      }
    }
    return new Meetings(pairs.build());
  }

  /** The records under each key of a kind, found one by one. */
  static Map<Long, List<Integer>> underKeys(KeyKind kind, People people, ReadParts parts) {
    var underKeys = new HashMap<Long, List<Integer>>();
    var keys = kind.keys(parts);
    for (int record = 0; record < people.size(); record++) {
      int read = keys.read(record);
      var own = new HashSet<Long>();
      for (int i = 0; i < read; i++) {
        own.add(keys.key(i));
      }
      for (long key : own) {
        underKeys.computeIfAbsent(key, any -> new ArrayList<>()).add(record);
      }
    }
    return underKeys;
  }

  boolean have(int a, int b) {
    return Arrays.binarySearch(pairs, pair(a, b)) >= 0;
  }

  /** Those of the others that these are not among. */
  Meetings lacking(Meetings others) {
    return new Meetings(
        Arrays.stream(others.pairs).filter(pair -> Arrays.binarySearch(pairs, pair) < 0));
  }

  /** The same with records numbered otherwise. */
  Meetings renumbered(List<Integer> numbers) {
    return new Meetings(
        Arrays.stream(pairs)
            .map(pair -> pair(numbers.get(later(pair)), numbers.get(earlier(pair)))));
  }

  LongStream pairs() {
    return Arrays.stream(pairs);
  }

  int size() {
    return pairs.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Meetings that && Arrays.equals(pairs, that.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    return pairs.length + " pairs";
  }
}

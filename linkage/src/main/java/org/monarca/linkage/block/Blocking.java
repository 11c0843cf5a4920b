package org.monarca.linkage.block;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import org.monarca.linkage.block.Blocks.IntLists;
import org.monarca.linkage.weigh.People;

/**
 * Makes the blocks of one kind of key. A block that is too large is divided by every other part in
 * turn, for each may be wrong in a record; what no part divides is left to the neighbours in the
 * order of the names, and never dropped.
 */
final class Blocking {

  /** How often a block is divided further. */
  private static final int DEPTH = 2;

  private final People people;
  private final BlockingPlan plan;
  private final ReadParts parts;
  private final IntLists blocks = new IntLists();

  /** Bits that a record's number needs; the others of a long hold the key. */
  private final int width;

  Blocking(People people, BlockingPlan plan, ReadParts parts) {
    this.people = people;
    this.plan = plan;
    this.parts = parts;
    this.width = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, people.size()));
  }

  IntLists blocks(int kind) {
    var all = new int[people.size()];
    Arrays.setAll(all, i -> i);
    divide(all, all.length, plan.kinds().get(kind), 0);
    return blocks;
  }

  private void divide(int[] records, int count, KeyKind kind, int depth) {
    var entries = entries(records, count, kind);
    long mask = (1L << width) - 1;
    int begin = 0;
    while (begin < entries.length) {
      int end = begin + 1;
      while (end < entries.length && (entries[end] ^ entries[begin]) >>> width == 0) {
        end++;
      }
      if (end - begin > 1) {
        add(entries, begin, end, mask, kind, depth);
      }
      begin = end;
    }
  }

  /** Key and record in one number each, in order, without repetition. */
  private long[] entries(int[] records, int count, KeyKind kind) {
    var keys = kind.keys(parts);
    var entries = new long[count + 16];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int read = keys.read(records[i]);
      if (size + read > entries.length) {
        entries = Arrays.copyOf(entries, Math.max(2 * entries.length, size + read));
      }
      for (int j = 0; j < read; j++) {
        entries[size++] = keys.key(j) << width | records[i];
      }
    }
    return withoutRepetition(Sorting.sorted(entries, size), size);
  }

  private static long[] withoutRepetition(long[] entries, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || entries[i] != entries[i - 1]) {
        entries[kept++] = entries[i];
      }
    }
    return Arrays.copyOf(entries, kept);
  }

  private void add(long[] entries, int begin, int end, long mask, KeyKind kind, int depth) {
    if (end - begin <= plan.largest()) {
      for (int i = begin; i < end; i++) {
        blocks.add((int) (entries[i] & mask));
      }
      blocks.end();
      return;
    }
    var records = new int[end - begin];
    for (int i = begin; i < end; i++) {
      records[i - begin] = (int) (entries[i] & mask);
    }
    var silent = depth == DEPTH ? records : divideFurther(records, kind, depth);
    if (silent.length > 1) {
      addNeighbours(silent);
    }
  }

  /** Those are left of whom no other part is known. */
  private int[] divideFurther(int[] records, KeyKind kind, int depth) {
    var subjects = new HashSet<String>();
    var silent = records;
    for (var part : plan.refinements()) {
      if (!kind.hasSubject(part) && subjects.add(part.subject())) {
        divide(records, records.length, kind.and(part), depth + 1);
        var values = parts.of(part);
        silent =
            Arrays.stream(silent)
                .filter(record -> values.begin(record) == values.end(record))
                .toArray();
      }
    }
    return silent;
  }

  /** Overlapping runs in the order of the names, so that every record meets those most like it. */
  private void addNeighbours(int[] records) {
    var sorted =
        Arrays.stream(records)
            .boxed()
            .sorted(
                Comparator.comparing((Integer record) -> name(record))
                    .thenComparing(record -> record))
            .mapToInt(record -> record)
            .toArray();
    int run = Math.max(2, plan.largest() / 2);
    for (int begin = 0; begin < sorted.length; begin += run / 2) {
      int end = Math.min(sorted.length, begin + run);
      var block = Arrays.copyOfRange(sorted, begin, end);
      Arrays.sort(block);
      for (int record : block) {
        blocks.add(record);
      }
      blocks.end();
      if (end == sorted.length) {
        return;
      }
    }
  }

  private String name(int record) {
    var profile = people.profile(record);
    return profile.given().joined()
        + ' '
        + profile.surnames().joined()
        + ' '
        + profile.full().joined();
  }
}

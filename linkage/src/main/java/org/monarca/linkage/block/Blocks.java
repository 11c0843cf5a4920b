package org.monarca.linkage.block;

import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/**
 * Records that share a key, kind by kind: who may be whose double. Immutable once made.
 *
 * @param members the records of all blocks, of each in ascending order
 * @param memberships for each record where the blocks begin in which it is not the first, so that
 *     whoever looks for earlier records goes to them at once
 * @param membershipEnds where each record's memberships end
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared, never handed out
record Blocks(int[] members, int[] memberships, int[] membershipEnds) {

  /** By several threads, each of them a kind at a time; the order is that of the kinds. */
  static Blocks of(People people, BlockingPlan plan, Workers workers) {
    var parts = ReadParts.of(people, plan, workers);
    var made =
        workers.each(plan.kinds().size(), kind -> new Blocking(people, plan, parts).blocks(kind));
    return together(people.size(), made);
  }

  private static Blocks together(int people, List<IntLists> made) {
    var members = new int[made.stream().mapToInt(IntLists::size).sum()];
    var membershipEnds = new int[people];
    int at = 0;
    for (var lists : made) {
      System.arraycopy(lists.numbers(), 0, members, at, lists.size());
      at += lists.size();
      for (int block = 0; block < lists.count(); block++) {
        for (int i = lists.begin(block) + 1; i < lists.end(block); i++) {
          membershipEnds[lists.numbers()[i]]++;
        }
      }
    }
    Arrays.parallelPrefix(membershipEnds, Integer::sum);
    var memberships = new int[people == 0 ? 0 : membershipEnds[people - 1]];
    var free = membershipEnds.clone();
    for (int kind = made.size() - 1; kind >= 0; kind--) {
      at -= made.get(kind).size();
      addMemberships(made.get(kind), at, free, memberships);
    }
    return new Blocks(members, memberships, membershipEnds);
  }

  /** Of the blocks of one kind, the first of which begins at a place; filled from behind. */
  private static void addMemberships(IntLists lists, int at, int[] free, int[] memberships) {
    for (int block = 0; block < lists.count(); block++) {
      for (int i = lists.begin(block) + 1; i < lists.end(block); i++) {
        memberships[--free[lists.numbers()[i]]] = at + lists.begin(block);
      }
    }
  }

  int firstMembership(int record) {
    return record == 0 ? 0 : membershipEnds[record - 1];
  }

  /** Lists of numbers, one after the other. */
  static final class IntLists {

    private int[] numbers = new int[1024];
    private int size;
    private int[] ends = new int[256];
    private int count;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    /** Ends a list and begins another. */
    void end() {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = size;
    }

    int count() {
      return count;
    }

    int begin(int list) {
      return list == 0 ? 0 : ends[list - 1];
    }

    int end(int list) {
      return ends[list];
    }

    int[] numbers() {
      return numbers;
    }

    int size() {
      return size;
    }
  }
}

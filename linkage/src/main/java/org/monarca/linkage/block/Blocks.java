package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/**
 * Records that share a key, kind by kind: who may be whose double. Immutable once made.
 *
 * @param members the records of all blocks, of each in ascending order
 * @param ends where each block ends
 * @param memberships the blocks of each record, in ascending order
 * @param membershipEnds where each record's memberships end
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared, never handed out
record Blocks(int[] members, int[] ends, int[] memberships, int[] membershipEnds) {

  /** By several threads, each of them a kind at a time; the order is that of the kinds. */
  static Blocks of(People people, BlockingPlan plan, Workers workers) {
    var made = workers.each(plan.kinds().size(), kind -> new Blocking(people, plan).blocks(kind));
    return together(people.size(), made);
  }

  private static Blocks together(int people, List<IntLists> made) {
    int size = made.stream().mapToInt(IntLists::size).sum();
    int count = made.stream().mapToInt(IntLists::count).sum();
    var members = new int[size];
    var ends = new int[count];
    int at = 0;
    int block = 0;
    for (var lists : made) {
      System.arraycopy(lists.numbers(), 0, members, at, lists.size());
      for (int i = 0; i < lists.count(); i++) {
        ends[block++] = at + lists.end(i);
      }
      at += lists.size();
    }
    return indexed(people, members, ends);
  }

  private static Blocks indexed(int people, int[] members, int[] ends) {
    var membershipEnds = new int[people];
    for (int member : members) {
      membershipEnds[member]++;
    }
    Arrays.parallelPrefix(membershipEnds, Integer::sum);
    var memberships = new int[members.length];
    var at = membershipEnds.clone();
    int member = members.length;
    for (int block = ends.length - 1; block >= 0; block--) {
      int begin = block == 0 ? 0 : ends[block - 1];
      while (member > begin) {
        memberships[--at[members[--member]]] = block;
      }
    }
    return new Blocks(members, ends, memberships, membershipEnds);
  }

  public int begin(int block) {
    return block == 0 ? 0 : ends[block - 1];
  }

  int firstMembership(int record) {
    return record == 0 ? 0 : membershipEnds[record - 1];
  }

  /** Lists of numbers, one after the other. */
  static final class IntLists {

    private int[] numbers = new int[1024];
    private int size;
    private final List<Integer> ends = new ArrayList<>();

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    void end() {
      ends.add(size);
    }

    int[] numbers() {
      return numbers;
    }

    int size() {
      return size;
    }

    int count() {
      return ends.size();
    }

    int end(int list) {
      return ends.get(list);
    }
  }
}

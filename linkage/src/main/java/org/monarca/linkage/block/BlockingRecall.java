package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.monarca.linkage.block.Blocks.IntLists;
import org.monarca.linkage.weigh.People;

/**
 * What blocking finds and costs, beside the truth: of the pairs of one person, how many meet.
 *
 * @param matches pairs of one person
 * @param met those of them that meet under any kind of key
 * @param kinds in the order in which they are used; empty for a table so small that all meet
 */
public record BlockingRecall(int matches, int met, List<OfKind> kinds) {

  public BlockingRecall {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind of key.
   *
   * @param keys what it is made of
   * @param pairs that meet under it, counted in each block
   * @param met pairs of one person that meet under it
   * @param alone those of them that meet under no other
   */
  public record OfKind(String keys, long pairs, int met, int alone) {}

  /** The share of the pairs of one person that meet; 1 where there are none. */
  public double recall() {
    return matches == 0 ? 1 : (double) met / matches;
  }

  /**
   * Measures.
   *
   * @param candidates the pairs that are compared
   * @param matches pairs of records that are one person
   */
  public static BlockingRecall of(People people, Candidates candidates, List<int[]> matches) {
    var plan = candidates.plan();
    if (plan == null) {
      return new BlockingRecall(matches.size(), matches.size(), List.of());
    }
    var parts = ReadParts.of(people, plan);
    var found = new ArrayList<BitSet>();
    var pairs = new ArrayList<Long>();
    for (int kind = 0; kind < plan.kinds().size(); kind++) {
      var blocks = new Blocking(people, plan, parts).blocks(kind);
      found.add(found(people.size(), blocks, matches));
      pairs.add(pairs(blocks));
    }
    var met = new BitSet();
    found.forEach(met::or);
    var kinds = new ArrayList<OfKind>();
    for (int kind = 0; kind < found.size(); kind++) {
      kinds.add(
          new OfKind(
              plan.kinds().get(kind).name(),
              pairs.get(kind),
              found.get(kind).cardinality(),
              alone(kind, found)));
    }
    return new BlockingRecall(matches.size(), met.cardinality(), kinds);
  }

  private static int alone(int kind, List<BitSet> found) {
    var alone = (BitSet) found.get(kind).clone();
    for (int other = 0; other < found.size(); other++) {
      if (other != kind) {
        alone.andNot(found.get(other));
      }
    }
    return alone.cardinality();
  }

  private static BitSet found(int records, IntLists blocks, List<int[]> matches) {
    var memberships = new ArrayList<HashSet<Integer>>();
    for (int record = 0; record < records; record++) {
      memberships.add(new HashSet<>());
    }
    int begin = 0;
    for (int block = 0; block < blocks.count(); block++) {
      for (int i = begin; i < blocks.end(block); i++) {
        memberships.get(blocks.numbers()[i]).add(block);
      }
      begin = blocks.end(block);
    }
    var found = new BitSet();
    for (int match = 0; match < matches.size(); match++) {
      var own = memberships.get(matches.get(match)[0]);
      found.set(match, memberships.get(matches.get(match)[1]).stream().anyMatch(own::contains));
    }
    return found;
  }

  private static long pairs(IntLists blocks) {
    long pairs = 0;
    int begin = 0;
    for (int block = 0; block < blocks.count(); block++) {
      long size = (long) blocks.end(block) - begin;
      pairs += size * (size - 1) / 2;
      begin = blocks.end(block);
    }
    return pairs;
  }
}

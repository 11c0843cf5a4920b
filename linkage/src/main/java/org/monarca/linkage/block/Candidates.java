package org.monarca.linkage.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;
import org.monarca.linkage.work.Workers;

/**
 * The pairs worth comparing: all of a small table, else those that meet in a block. Immutable; each
 * thread walks over it with a {@link Walk} of its own.
 */
public final class Candidates {

  /** Up to so many records each is compared with every other. */
  static final int ALL_PAIRS_UP_TO = 2_000;

  private final int people;
  private final @Nullable BlockingPlan plan;
  private final @Nullable Blocks blocks;

  private Candidates(int people, @Nullable BlockingPlan plan, @Nullable Blocks blocks) {
    this.people = people;
    this.plan = plan;
    this.blocks = blocks;
  }

  public static Candidates of(People people, Workers workers) {
    return people.size() <= ALL_PAIRS_UP_TO
        ? new Candidates(people.size(), null, null)
        : of(people, BlockingPlan.of(people), workers);
  }

  private static Candidates of(People people, BlockingPlan plan, Workers workers) {
    return new Candidates(people.size(), plan, Blocks.of(people, plan, workers));
  }

  /**
   * With more of them, where what a model holds for one person agrees so badly that many such pairs
   * cannot have met; else the same.
   */
  public Candidates widened(People people, Scorer scorer, Workers workers) {
    if (plan == null) {
      return this;
    }
    var wider = WiderPlan.of(people, plan, SurePairs.of(people, this, scorer));
    return wider.equals(plan) ? this : of(people, wider, workers);
  }

  /** What the blocks were made by; null where all pairs are candidates. */
  @Nullable BlockingPlan plan() {
    return plan;
  }

  public boolean areAllPairs() {
    return blocks == null;
  }

  public Walk walk() {
    return new Walk();
  }

  /** Finds the earlier records that a record meets. Not for use by several threads. */
  public final class Walk {

    private final long[] met = new long[blocks == null ? 0 : people / Long.SIZE + 1];
    private int[] earlier = new int[256];
    private int count;

    private Walk() {}

    /** Meets every earlier record once; their number. */
    public int to(int record) {
      count = 0;
      if (blocks == null) {
        for (int other = 0; other < record; other++) {
          add(other);
        }
        return count;
      }
      for (int i = blocks.firstMembership(record); i < blocks.membershipEnds()[record]; i++) {
        meet(record, blocks.memberships()[i], blocks.members());
      }
      for (int i = 0; i < count; i++) {
        met[earlier[i] / Long.SIZE] = 0;
      }
      Arrays.sort(earlier, 0, count);
      return count;
    }

    private void meet(int record, int block, int[] members) {
      for (int i = block; members[i] < record; i++) {
        int other = members[i];
        long bit = 1L << other;
        if ((met[other / Long.SIZE] & bit) == 0) {
          met[other / Long.SIZE] |= bit;
          add(other);
        }
      }
    }

    private void add(int other) {
      if (count == earlier.length) {
        earlier = Arrays.copyOf(earlier, 2 * count);
      }
      earlier[count++] = other;
    }

    public int earlier(int place) {
      return earlier[place];
    }
  }
}

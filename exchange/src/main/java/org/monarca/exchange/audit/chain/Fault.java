package org.monarca.exchange.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where the trail does not hold.
 *
 * @param shard number of the chain; -1 where a head or an anchor is at fault
 * @param position in the chain, of the entry at fault or of the first one that is missing
 * @param sequence number of the entry at fault; 0 where there is none
 * @param at when that entry says that it was written
 * @param day of the head or anchor that it does not fit
 */
public record Fault(
    What what,
    int shard,
    long position,
    long sequence,
    @Nullable Instant at,
    @Nullable LocalDate day) {

  /** The first one is what a person looks at first. */
  static final Comparator<Fault> ORDER =
      Comparator.<Fault, Boolean>comparing(fault -> fault.sequence == 0)
          .thenComparingLong(Fault::sequence)
          .thenComparing(Fault::what)
          .thenComparing(Fault::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Fault::shard)
          .thenComparingLong(Fault::position);

  /** What is wrong. */
  public enum What {
    /** It says something else than its hash was made of. */
    CHANGED,
    /** The entry before it is another than it was written after. */
    UNLINKED,
    /** There are entries after, and before, but not here. */
    MISSING,
    /** Two entries stand at the same place. */
    DOUBLED,
    /** It stands in no chain, so it did not come by way of the service. */
    UNCHAINED,
    /** Its hash was made in a way that this version does not know. */
    UNKNOWN_FORMAT,
    /** A head, or an anchor, names another entry at this place. */
    REWRITTEN,
    /** A head, or an anchor, names an entry beyond the end of the chain. */
    CUT,
    /** A head says something else than its hash was made of, or goes back. */
    HEAD_CHANGED,
    /** The head before it is another, or is missing. */
    HEAD_UNLINKED,
    /** An anchor was kept outside, and there is no head of its day. */
    HEAD_MISSING,
    /** An anchor was kept outside, and the head of its day is another. */
    HEAD_REWRITTEN
  }

  static Fault of(What what, CopiedEntry entry) {
    boolean isChained = entry.isChained();
    return new Fault(
        what,
        isChained ? entry.shard() : -1,
        isChained ? entry.position() : 0,
        entry.sequence(),
        entry.at(),
        null);
  }

  static Fault of(What what, LocalDate day) {
    return new Fault(what, -1, 0, 0, null, day);
  }

  /** The same, which does not fit the head or anchor of that day. */
  Fault against(LocalDate head) {
    return new Fault(what, shard, position, sequence, at, head);
  }
}

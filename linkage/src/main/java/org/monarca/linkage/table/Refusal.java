package org.monarca.linkage.table;

import java.util.Comparator;
import java.util.List;

/**
 * Two groups of records that stayed apart although a pair of them speaks for one person.
 *
 * @param first a record of the one, the earlier in the table
 * @param second a record of the other; with the first, the pair that speaks most for it
 * @param weight of that pair
 * @param against the pair that stands against it, and its weight
 */
public record Refusal(int first, int second, double weight, Reason reason, Against against) {

  /** Why they stayed apart. */
  public enum Reason {
    /** A person has decided that a record of the one is not the person of one of the other. */
    DECIDED,
    /** One of the pair has no given name, and surname and birth date fit a crowd. */
    UNNAMED,
    /** All pairs of both together do not speak for it, although some do. */
    TOGETHER,
    /** It would put two records of one source into a cluster, against {@link Guards}. */
    ONE_PER_SOURCE,
    /** A pair of both is weaker than {@link Guards} allow. */
    WEAKEST_PAIR,
    /** One pair alone speaks for it, against {@link Guards}. */
    NO_BRIDGES
  }

  /**
   * The pair decided, the two of one source, the one that is too weak, or else the one that speaks
   * most against it.
   */
  public record Against(int first, int second, double weight) {}

  /** What keeps two groups apart. */
  record Objection(Reason reason, Against against) {}

  /** The same with the numbers of the table, in its order. */
  static List<Refusal> inTable(List<Refusal> refusals, int[] order) {
    return refusals.stream()
        .map(refusal -> refusal.inTable(order))
        .sorted(Comparator.comparingInt(Refusal::first).thenComparingInt(Refusal::second))
        .toList();
  }

  private Refusal inTable(int[] order) {
    return new Refusal(
        Math.min(order[first], order[second]),
        Math.max(order[first], order[second]),
        weight,
        reason,
        new Against(
            Math.min(order[against.first], order[against.second]),
            Math.max(order[against.first], order[against.second]),
            against.weight));
  }
}

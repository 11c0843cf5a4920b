package org.monarca.linkage.table;

import java.util.OptionalDouble;

/**
 * What keeps clusters apart besides the weights of their pairs, where somebody asks for it. None is
 * on by itself: as a rule each costs more true pairs than it prevents wrong ones (ADR 0017). What a
 * person has decided binds before any of them.
 *
 * @param onePerSource no two records of one source in a cluster; a record without a source is in
 *     nobody's way
 * @param weakestPair the weight in bits that no pair of a cluster may fall below
 * @param noBridges two clusters of two records or more are not joined by one pair alone
 */
public record Guards(boolean onePerSource, OptionalDouble weakestPair, boolean noBridges) {

  /** Nothing but the weights decides. */
  public static final Guards NONE = new Guards(false, OptionalDouble.empty(), false);

  public Guards {
    if (!Double.isFinite(weakestPair.orElse(0))) {
      throw new IllegalArgumentException("no weight of a pair is " + weakestPair);
    }
  }
}

package org.monarca.linkage.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.monarca.linkage.Linker;
import org.monarca.linkage.weigh.Profile;

/**
 * Gathers the known records that a batch may resemble. Most of those that share a key do so by
 * chance: they are weighed here, many at once, and only children worth a question are read whole.
 */
public final class Vicinity {

  /** Holders of one key beyond which it is refined by another. */
  public static final int CAP = 400;

  private final CandidateIndex index;
  private final BiPredicate<Profile, Profile> isWorthReview;
  private final int cap;

  /**
   * @param cap holders of one key beyond which it is refined by another; at least 1
   */
  public Vicinity(CandidateIndex index, Linker linker, int cap) {
    this(index, linker::isWorthReview, cap);
  }

  /**
   * Of those whom another test finds worth reading: of several models, or of a wider circle.
   *
   * @param isWorthReview whether two records resemble each other enough; asked by several threads
   * @param cap holders of one key beyond which it is refined by another; at least 1
   */
  public Vicinity(CandidateIndex index, BiPredicate<Profile, Profile> isWorthReview, int cap) {
    this.index = index;
    this.isWorthReview = isWorthReview;
    this.cap = cap;
  }

  /**
   * The neighbours of a batch.
   *
   * @param asking in the order in which they will be decided: each may resemble those before it
   * @param more records that are to be known as well, with all others of their children
   */
  public Neighbours of(List<Query> asking, Collection<Long> more) {
    var worthy = worthComparing(asking);
    var met = new HashSet<>(more);
    for (var records : worthy.values()) {
      for (long record : records) {
        met.add(record);
      }
    }
    return new Neighbours(worthy, index.childrenOf(met));
  }

  private Map<Long, long[]> worthComparing(List<Query> asking) {
    var crowd = new Crowd(asking, index, cap);
    var met =
        IntStream.range(0, asking.size())
            .parallel()
            .mapToObj(turn -> crowd.metBy(turn, isWorthReview))
            .toList();
    var worthy = new HashMap<Long, long[]>();
    for (int turn = 0; turn < met.size(); turn++) {
      worthy.put(asking.get(turn).record(), met.get(turn));
    }
    return worthy;
  }
}

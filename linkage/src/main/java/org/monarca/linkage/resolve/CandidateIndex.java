package org.monarca.linkage.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.weigh.Profile;

/**
 * The records known so far, by their blocking keys. One call serves a batch of any size. Not for
 * use by several threads.
 */
public interface CandidateIndex {

  /**
   * Who holds each of these keys, in ascending order; of a key that more hold, so many of them.
   *
   * @param keys ascending
   * @param most at least 1
   */
  Map<Long, long[]> holders(long[] keys, int most);

  /** Who holds both keys of each of these pairs, in ascending order, so many at most. */
  Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most);

  /** What each of these records says. */
  Map<Long, Profile> profiles(Set<Long> records);

  /** All records of each child of whom one is among these. */
  List<Candidate> childrenOf(Collection<Long> records);

  /** Two keys that one record holds, the lesser first. */
  record KeyPair(long lesser, long greater) {

    public static KeyPair of(long a, long b) {
      return new KeyPair(Math.min(a, b), Math.max(a, b));
    }
  }
}

package org.monarca.exchange.identity.stored;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.monarca.linkage.resolve.CandidateIndex.KeyPair;

/**
 * Who holds both of two keys, found in what each of the keys is held by. A record asks for every
 * two of its crowded keys: each is read once, where a join for each two would go through them as
 * often as there are others.
 */
public final class CommonHolders {

  private static final long[] NOBODY = {};

  private CommonHolders() {}

  /** All keys of which the pairs are made, ascending. */
  public static long[] keys(Collection<KeyPair> pairs) {
    return pairs.stream()
        .flatMapToLong(pair -> LongStream.of(pair.lesser(), pair.greater()))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The first so many of those who hold both, ascending; nothing of pairs that nobody holds.
   *
   * @param holders all holders of each key, ascending
   */
  public static Map<KeyPair, long[]> of(
      Collection<KeyPair> pairs, Map<Long, long[]> holders, int most) {
    var common = new HashMap<KeyPair, long[]>();
    for (var pair : pairs) {
      var both =
          both(
              holders.getOrDefault(pair.lesser(), NOBODY),
              holders.getOrDefault(pair.greater(), NOBODY),
              most);
      if (both.length > 0) {
        common.put(pair, both);
      }
    }
    return common;
  }

  private static long[] both(long[] one, long[] other, int most) {
    var both = new long[Math.min(most, Math.min(one.length, other.length))];
    int size = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length && size < both.length; ) {
      if (one[i] == other[j]) {
        both[size++] = one[i];
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(both, size);
  }
}

package org.monarca.linkage.weigh;

import java.util.List;

/**
 * The levels at which two records agree, feature by feature, four bits each: 0 where nothing was
 * compared, else one more than the place among the feature's levels.
 */
public record Pattern(long first, long second) implements Comparable<Pattern> {

  /** No table is compared by more features. */
  public static final int MOST_FEATURES = 32;

  public static final int BITS = 4;

  /** The levels of so many features stand in the first number. */
  public static final int IN_A_LONG = Long.SIZE / BITS;

  public static Pattern of(int[] levels) {
    long first = 0;
    long second = 0;
    for (int i = 0; i < levels.length; i++) {
      if (i < IN_A_LONG) {
        first |= (long) levels[i] << (BITS * i);
      } else {
        second |= (long) levels[i] << (BITS * (i - IN_A_LONG));
      }
    }
    return new Pattern(first, second);
  }

  public int level(int feature) {
    return level(first, second, feature);
  }

  static int level(long first, long second, int feature) {
    return (int)
            (feature < IN_A_LONG
                ? first >>> (BITS * feature)
                : second >>> (BITS * (feature - IN_A_LONG)))
        & 15;
  }

  /** The levels of two records into an array of one number a feature. */
  public static void compare(List<Feature> features, Profile a, Profile b, int[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = features.get(i).place(a, b);
    }
  }

  @Override
  public int compareTo(Pattern other) {
    int order = Long.compareUnsigned(second, other.second);
    return order != 0 ? order : Long.compareUnsigned(first, other.first);
  }
}

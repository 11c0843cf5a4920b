package org.monarca.population.chance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** A list from which one is drawn as often as its weight says. */
public final class Weighted<T> {

  private final List<T> items;
  private final long[] sums;

  private Weighted(List<T> items, long[] sums) {
    this.items = items;
    this.sums = sums;
  }

  /** The items with their weights, none of them negative and at least one above 0. */
  public static <T> Weighted<T> of(List<T> items, ToLongFunction<T> weight) {
    var sums = new long[items.size()];
    long sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight.applyAsLong(items.get(i));
      sums[i] = sum;
    }
    if (sum <= 0) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    return new Weighted<>(List.copyOf(items), sums);
  }

  /** Draws one. */
  public T draw(Chance chance) {
    long target = chance.below(sums[sums.length - 1]) + 1;
    int found = Arrays.binarySearch(sums, target);
    if (found < 0) {
      return items.get(-found - 1);
    }
    while (found > 0 && sums[found - 1] == target) {
      found--;
    }
    return items.get(found);
  }

  /** All items, in the order given. */
  public List<T> items() {
    return items;
  }
}

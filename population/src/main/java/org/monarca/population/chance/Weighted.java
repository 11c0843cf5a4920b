package org.monarca.population.chance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
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

  /** The items of a cell such as {@code two:80 joined:20}, each as often as its number says. */
  public static <T> Weighted<T> ofCell(String cell, Function<String, T> item) {
    var weights = new LinkedHashMap<T, Long>();
    for (var part : List.of(cell.split(" "))) {
      int colon = part.indexOf(':');
      weights.put(item.apply(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
    }
    return of(List.copyOf(weights.keySet()), one -> weights.getOrDefault(one, 0L));
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

package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.List;

/** Pairs of records with their weights. */
public final class Pairs {

  private int[] later = new int[64];
  private int[] earlier = new int[64];
  private double[] weights = new double[64];
  private int size;

  Pairs() {}

  void add(int laterRecord, int earlierRecord, double weight) {
    if (size == later.length) {
      grow(2 * size);
    }
    later[size] = laterRecord;
    earlier[size] = earlierRecord;
    weights[size++] = weight;
  }

  private void grow(int length) {
    later = Arrays.copyOf(later, length);
    earlier = Arrays.copyOf(earlier, length);
    weights = Arrays.copyOf(weights, length);
  }

  static Pairs together(List<Pairs> parts) {
    var all = new Pairs();
    all.grow(Math.max(1, parts.stream().mapToInt(Pairs::size).sum()));
    for (var part : parts) {
      System.arraycopy(part.later, 0, all.later, all.size, part.size);
      System.arraycopy(part.earlier, 0, all.earlier, all.size, part.size);
      System.arraycopy(part.weights, 0, all.weights, all.size, part.size);
      all.size += part.size;
    }
    return all;
  }

  /**
   * The same with the numbers of the table, in its order: by the earlier record, then the later.
   */
  Pairs ordered(int[] order) {
    var renumbered = new Pairs();
    renumbered.grow(Math.max(1, size));
    for (int i = 0; i < size; i++) {
      int a = order[later[i]];
      int b = order[earlier[i]];
      renumbered.add(Math.max(a, b), Math.min(a, b), weights[i]);
    }
    return renumbered.sorted(renumbered.later, order.length).sortedByEarlier(order.length);
  }

  private Pairs sortedByEarlier(int records) {
    return sorted(earlier, records);
  }

  /** By counting; pairs of one number keep their order. */
  private Pairs sorted(int[] by, int records) {
    var at = new int[records + 1];
    for (int i = 0; i < size; i++) {
      at[by[i] + 1]++;
    }
    Arrays.parallelPrefix(at, Integer::sum);
    var sorted = new Pairs();
    sorted.grow(Math.max(1, size));
    sorted.size = size;
    for (int i = 0; i < size; i++) {
      int place = at[by[i]]++;
      sorted.later[place] = later[i];
      sorted.earlier[place] = earlier[i];
      sorted.weights[place] = weights[i];
    }
    return sorted;
  }

  public int size() {
    return size;
  }

  public int later(int pair) {
    return later[pair];
  }

  public int earlier(int pair) {
    return earlier[pair];
  }

  /** log2 of the odds that both are one person, prior included. */
  public double weight(int pair) {
    return weights[pair];
  }

  /** How probable it is that both are one person. */
  public double probability(int pair) {
    return 1 / (1 + Math.pow(2, -weights[pair]));
  }
}

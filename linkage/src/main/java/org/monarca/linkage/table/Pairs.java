package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.List;

/** Pairs of records with their weights, in the order of the later record, then of the earlier. */
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

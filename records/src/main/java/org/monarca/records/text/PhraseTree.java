package org.monarca.records.text;

import java.util.Arrays;

/** Phrases sharing their beginnings: a node for each beginning, the root for the empty one. */
final class PhraseTree {

  static final int ROOT = 0;

  private static final int FIRST_NODES = 64;

  private final int signs;
  private int[] steps;
  private boolean[] ends;
  private int nodes = 1;

  PhraseTree(int signs) {
    this.signs = signs;
    this.steps = new int[FIRST_NODES * signs];
    this.ends = new boolean[FIRST_NODES];
  }

  void add(int[] phrase) {
    int node = ROOT;
    for (int sign : phrase) {
      int next = steps[node * signs + sign];
      if (next == ROOT) {
        next = grow();
        steps[node * signs + sign] = next;
      }
      node = next;
    }
    ends[node] = true;
  }

  /** The next node by node and sign; the root where there is none. */
  int[] steps() {
    return Arrays.copyOf(steps, nodes * signs);
  }

  /** Whether a phrase ends at that node. */
  boolean[] ends() {
    return Arrays.copyOf(ends, nodes);
  }

  private int grow() {
    if (nodes == ends.length) {
      steps = Arrays.copyOf(steps, 2 * steps.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    return nodes++;
  }
}

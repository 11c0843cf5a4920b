package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Measured times of one kind of request, in milliseconds. */
final class Latencies {

  private final List<Double> millis = new ArrayList<>();

  void add(double measured) {
    millis.add(measured);
  }

  void addAll(Latencies measured) {
    millis.addAll(measured.millis);
  }

  int size() {
    return millis.size();
  }

  /**
   * The time within which that share of the requests was answered (nearest rank).
   *
   * @param percent above 0, at most 100
   */
  double percentile(int percent) {
    if (millis.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    var sorted = millis.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(rank - 1);
  }
}

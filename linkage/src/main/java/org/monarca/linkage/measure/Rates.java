package org.monarca.linkage.measure;

/**
 * How much of what was found is right, and how much of what is right was found, each from 0 to 1.
 * Of nothing, all is right and all was found.
 */
public record Rates(double precision, double recall) {

  static Rates of(long right, long found, long toBeFound) {
    return new Rates(share(right, found), share(right, toBeFound));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** The harmonic mean of both. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}

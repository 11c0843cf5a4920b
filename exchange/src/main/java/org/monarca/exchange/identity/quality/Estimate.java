package org.monarca.exchange.identity.quality;

/**
 * A share with the interval in which it lies 95 times of 100, as far as chance goes.
 *
 * @param share 0 to 1
 * @param of how many it is a share of
 */
public record Estimate(double share, double low, double high, double of) {

  /** Two-sided, 95 %. */
  private static final double Z = 1.959964;

  /**
   * By Wilson's score interval (1927), which holds near 0 and 1 too. The part may be an expected
   * one, and so a fraction.
   *
   * @param of more than 0
   */
  static Estimate of(double part, double of) {
    double share = Math.clamp(part / of, 0, 1);
    double z2 = Z * Z;
    double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
    double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
    return new Estimate(share, Math.max(0, middle - half), Math.min(1, middle + half), of);
  }

  /** Whether all of the interval lies below the other's. */
  public boolean liesBelow(Estimate other) {
    return high < other.low;
  }
}

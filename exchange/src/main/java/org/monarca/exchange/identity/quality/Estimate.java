package org.monarca.exchange.identity.quality;

import org.monarca.linkage.measure.Share;

/**
 * A share with the interval in which it lies 95 times of 100, as far as chance goes.
 *
 * @param share 0 to 1
 * @param of how many it is a share of
 */
public record Estimate(double share, double low, double high, double of) {

  /**
   * Of a part that is counted or expected, with its bounds.
   *
   * @param of more than 0
   */
  static Estimate of(double part, double of) {
    var share = Share.ofExpected(Math.clamp(part, 0, of), of);
    return new Estimate(share.share(), share.low(), share.high(), of);
  }

  /** Whether all of the interval lies below the other's. */
  public boolean liesBelow(Estimate other) {
    return high < other.low;
  }
}

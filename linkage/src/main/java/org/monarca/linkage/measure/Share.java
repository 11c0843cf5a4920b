package org.monarca.linkage.measure;

/**
 * A share counted in a sample, and the bounds between which the true one lies 19 times of 20
 * (Wilson 1927: sound for small samples too, and where all or none is right). The sample counts as
 * drawn one by one; pairs of one large cluster are not, so that bounds from few large clusters are
 * narrower than they should be.
 *
 * @param share of nothing, all
 */
public record Share(double share, double low, double high) {

  /** Of a normal distribution, 19 of 20 lie so many standard deviations about the mean. */
  private static final double DEVIATIONS = 1.959963984540054;

  /** So many of so many. */
  public static Share of(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("%d is no part of %d".formatted(part, whole));
    }
    return ofExpected((double) part, (double) whole);
  }

  /** The same where the part is not counted but expected, and so a fraction; 0 to the whole. */
  public static Share ofExpected(double part, double whole) {
    if (whole == 0) {
      return new Share(1, 0, 1);
    }
    double share = part / whole;
    double square = DEVIATIONS * DEVIATIONS / whole;
    double centre = (share + square / 2) / (1 + square);
    double width = Math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square);
    return new Share(
        share,
        part == 0 ? 0 : Math.max(0, centre - width),
        part == whole ? 1 : Math.min(1, centre + width));
  }
}

package org.monarca.linkage;

/**
 * What one level of agreement is worth, as Fellegi and Sunter (1969) put it.
 *
 * @param m how often two records of one person agree at this level, when both say something; above
 *     0, below 1
 * @param u how often records of two different people do
 * @param rarity the rarity in bits of the name on which different people agree at this level; a
 *     rarer name is worth more by the difference, a commoner one less. 0: how rare a name is does
 *     not matter here
 */
public record Weight(double m, double u, double rarity) {

  public Weight {
    if (!(m > 0 && m < 1 && u > 0 && u < 1 && rarity >= 0)) {
      throw new IllegalArgumentException("m and u must lie between 0 and 1, rarity not below 0");
    }
  }

  /** The evidence in bits: positive for one person, negative against. */
  public double bits() {
    return Math.log(m / u) / Math.log(2);
  }
}

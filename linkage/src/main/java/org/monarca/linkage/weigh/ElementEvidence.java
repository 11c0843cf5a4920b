package org.monarca.linkage.weigh;

import org.monarca.linkage.compare.Level;

/**
 * What one element says.
 *
 * @param element the feature's name: that of its column, or of the names put together; {@link
 *     Evidence#KIN} for what is taken back because kin agree so too
 * @param bits what the level is worth: positive for one person, negative against, 0 where nothing
 *     was compared
 * @param rarity bits that the rarity of the name or value adds to it, or takes away
 */
public record ElementEvidence(String element, Level level, double bits, double rarity) {

  /** The frequency term included. */
  public double total() {
    return bits + rarity;
  }
}

package org.monarca.linkage;

/**
 * Where deciding begins and ends: total evidence in bits, the prior included.
 *
 * @param link from here on one child is linked without a person, unless a caution stands against it
 * @param review from here on a person decides
 * @param margin the best child must lead the next by as much to be linked
 * @param floor a child of which any record falls below is not linked without a person
 */
public record Thresholds(double link, double review, double margin, double floor) {

  public Thresholds {
    if (link < review || margin < 0 || floor > review) {
      throw new IllegalArgumentException(
          "floor, review and link must rise, margin is not negative");
    }
  }
}

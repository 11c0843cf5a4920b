package org.monarca.linkage.measure;

import org.monarca.linkage.Thresholds;
import org.monarca.linkage.measure.Trial.Outcome;

/**
 * Thresholds chosen from labelled records: linked without a person is from the lowest weight from
 * which precision is high enough, by its lower bound; and a person is asked from the highest weight
 * from which enough is found, by its lower bound as well, for each bit lower asks more people about
 * pairs that are two children. Both are whole tenths of a bit. Margin and floor are kept.
 *
 * <p>Even odds, a weight of 0, lie between both: what the model itself holds for less likely than
 * not is never linked without a person, and what it holds for likelier is never passed over.
 */
public sealed interface ThresholdChoice {

  /**
   * They are chosen.
   *
   * @param links what they come to where precision is counted
   * @param finds what they come to where recall is counted
   */
  record Chosen(Thresholds thresholds, Outcome links, Outcome finds) implements ThresholdChoice {}

  /**
   * From no weight on is it sure that precision is as high.
   *
   * @param most what linking at even odds comes to
   * @param needed how many links it takes at least, all of them right
   */
  record NotPrecise(Outcome most, long needed) implements ThresholdChoice {}

  /**
   * Not even the lowest threshold finds enough.
   *
   * @param most what that comes to
   */
  record NotFound(Outcome most) implements ThresholdChoice {}

  /**
   * Chooses.
   *
   * @param links counts precision: by weights that expect no more strangers than there are
   * @param finds counts recall, of the same records: by the weights that will decide
   * @param precision of what is linked without a person; below 1
   * @param recall after review
   */
  static ThresholdChoice of(Trial links, Trial finds, double precision, double recall) {
    return new ThresholdSearch(links, finds, precision, recall).choose();
  }
}

package org.monarca.linkage.weigh;

import java.util.List;

/**
 * By what records are weighed: a mixture of pairs of records that are one person, twins, brothers
 * and sisters, and strangers (Fellegi and Sunter 1969, with a class for each kind of kin, so that
 * what kin share by birth does not make one person of them). Weights learned on one population do
 * not hold for another; a decision keeps the version it was made by.
 *
 * @param version the name of these figures
 * @param matches the share of one person's pairs among all pairs
 * @param twins the share of twins
 * @param siblings the share of other brothers and sisters
 * @param features in the order in which records are compared
 * @param training what the figures were learned from
 */
public record Model(
    String version,
    double matches,
    double twins,
    double siblings,
    List<FeatureWeights> features,
    Training training) {

  /** Even among two records it is as likely as not that they are strangers. */
  private static final double MOST_OF_ALL = 0.5;

  public Model {
    features = List.copyOf(features);
  }

  /**
   * The same weights for a population of another size: of ten times as many records each one meets
   * ten times as many strangers, and no more records of its own person.
   */
  public Model forPopulationOf(int records) {
    return resized(training.records(), records);
  }

  /** The same from a population of one size, for which its shares are, to one of another. */
  public Model resized(int from, int to) {
    double scale = Math.min((double) from / to, MOST_OF_ALL / (matches + twins + siblings));
    return new Model(version, matches * scale, twins * scale, siblings * scale, features, training);
  }

  /** The same under another name. */
  public Model named(String name) {
    return new Model(name, matches, twins, siblings, features, training);
  }

  /**
   * What a model was learned from.
   *
   * @param source in words
   * @param records how many
   * @param seed of the pairs drawn at random
   * @param same pairs of records that people had decided to be one person
   * @param different pairs that they had decided to be two
   */
  public record Training(String source, int records, long seed, int same, int different) {}
}

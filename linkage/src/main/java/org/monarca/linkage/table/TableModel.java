package org.monarca.linkage.table;

import java.util.List;

/**
 * What a table taught: a mixture of pairs of records that are one person, twins, brothers and
 * sisters, and strangers (Fellegi and Sunter 1969, with a class for each kind of kin, so that what
 * kin share by birth does not make one person of them).
 *
 * @param matches the share of one person's pairs among all pairs
 * @param twins the share of twins
 * @param siblings the share of other brothers and sisters
 * @param features in the order of the table's features
 * @param records how many records it was learned from
 * @param seed of the pairs drawn at random
 */
public record TableModel(
    double matches,
    double twins,
    double siblings,
    List<FeatureWeights> features,
    int records,
    long seed) {

  public TableModel {
    features = List.copyOf(features);
  }
}

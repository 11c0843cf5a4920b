package org.monarca.linkage.table;

import java.util.List;
import org.monarca.linkage.compare.Level;

/**
 * Why two records of a table are, or are not, one person, in bits.
 *
 * @param prior before anything was compared
 * @param features one for each feature, also where nothing was compared
 * @param kin what is taken back because twins, or brothers and sisters, agree so too; 0 or less
 */
public record PairEvidence(double prior, List<OfFeature> features, double kin) {

  public PairEvidence {
    features = List.copyOf(features);
  }

  /**
   * What one feature says.
   *
   * @param feature its name: that of its column, or of the names put together
   * @param bits positive for one person, negative against, 0 where nothing was compared
   */
  public record OfFeature(String feature, Level level, double bits) {}

  /** log2 of the odds that both are one person: all of it added up. */
  public double weight() {
    double weight = prior;
    for (var feature : features) {
      weight += feature.bits();
    }
    return weight + kin;
  }
}

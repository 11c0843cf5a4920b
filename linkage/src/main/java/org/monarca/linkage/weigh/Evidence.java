package org.monarca.linkage.weigh;

import java.util.List;
import java.util.Locale;

/**
 * Why two records are, or are not, one person: the prior and what every element adds, in bits. Kept
 * with a decision as it was then, never computed again by a later model.
 *
 * @param model the version of the model
 * @param prior bits before anything was compared
 * @param elements one for each feature, also those not compared, and {@link #KIN} at the end
 */
public record Evidence(String model, double prior, List<ElementEvidence> elements) {

  /** What is taken back because twins, or brothers and sisters, agree so too: 0 or less. */
  public static final String KIN = "kin";

  public Evidence {
    elements = List.copyOf(elements);
  }

  /**
   * log2 of the odds that both are one person: all of it added up, in the order of the elements.
   */
  public double weight() {
    double weight = prior;
    for (var element : elements) {
      weight += element.total();
    }
    return weight;
  }

  /** How probable it is that both are one person, 0 to 1, as far as the prior is right. */
  public double probability() {
    return 1 / (1 + Math.exp(-weight() * Math.log(2)));
  }

  /** One sentence for each element compared, the strongest first, in English or Spanish. */
  public List<String> sentences(Locale locale) {
    return Sentences.of(this, locale);
  }
}

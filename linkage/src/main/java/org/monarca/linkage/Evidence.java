package org.monarca.linkage;

import java.util.List;
import java.util.Locale;
import org.monarca.linkage.compare.Level;

/**
 * Why two records are, or are not, one person: the prior and what every element adds, in bits. Kept
 * with a decision as it was then, never computed again by a later model.
 *
 * @param model the version of the model
 * @param prior bits before anything was compared
 * @param elements one for each {@link Element}, in its order, also those not compared
 */
public record Evidence(String model, double prior, List<ElementEvidence> elements) {

  public Evidence {
    elements = List.copyOf(elements);
  }

  /** Total evidence in bits, the prior included; added up in the order of the elements. */
  public double weight() {
    double weight = prior;
    for (var element : elements) {
      weight += element.bits();
    }
    return weight;
  }

  /** How probable it is that both are one person, 0 to 1, as far as the prior is right. */
  public double probability() {
    return 1 / (1 + Math.exp(-weight() * Math.log(2)));
  }

  /** The level at which an element agrees. */
  public Level level(Element element) {
    return elements.stream()
        .filter(evidence -> evidence.element() == element)
        .map(ElementEvidence::level)
        .findFirst()
        .orElse(Level.MISSING);
  }

  /** One sentence for each element compared, the strongest first, in English or Spanish. */
  public List<String> sentences(Locale locale) {
    return Sentences.of(this, locale);
  }
}

package org.monarca.linkage.weigh;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.monarca.linkage.compare.Level;

/**
 * Evidence in words, from the message catalogue {@code sentences.properties}. English stands in for
 * unknown languages.
 */
final class Sentences {

  /** Bits from which evidence is called strong; 7 bits are odds of 128 to 1. */
  private static final double STRONG = 7;

  private static final double WORTH_MENTION = 0.5;

  private Sentences() {}

  static List<String> of(Evidence evidence, Locale locale) {
    return evidence.elements().stream()
        .filter(element -> element.level() != Level.MISSING)
        .sorted(Comparator.comparingDouble(element -> -Math.abs(element.total())))
        .map(element -> sentence(element, locale))
        .toList();
  }

  /** What a level is called, without how much it counts. */
  static String level(Level level, Locale locale) {
    return catalogue(locale).getString("level." + level.name());
  }

  static String sentence(ElementEvidence evidence, Locale locale) {
    var catalogue = catalogue(locale);
    return MessageFormat.format(
        catalogue.getString(isOfColumn(evidence.level()) ? "sentence.column" : "sentence"),
        catalogue.getString("level." + evidence.level().name()),
        catalogue.getString("strength." + strength(evidence.total())),
        evidence.element());
  }

  /** Of a text or category only its column says what it is. */
  static boolean isOfColumn(Level level) {
    return level.name().startsWith("TEXT_") || level.name().startsWith("CATEGORY_");
  }

  private static String strength(double bits) {
    if (Math.abs(bits) < WORTH_MENTION) {
      return "none";
    }
    var side = bits > 0 ? "for" : "against";
    return Math.abs(bits) >= STRONG ? "strong." + side : "some." + side;
  }

  private static ResourceBundle catalogue(Locale locale) {
    return ResourceBundle.getBundle(
        "org.monarca.linkage.weigh.sentences",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

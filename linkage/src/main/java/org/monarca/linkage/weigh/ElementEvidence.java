package org.monarca.linkage.weigh;

import java.util.Locale;
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

  /** How well both agree, in words, without how much it counts; nothing where not compared. */
  public String inWords(Locale locale) {
    return level == Level.MISSING ? "" : Sentences.level(level, locale);
  }

  /** The same as a sentence that says how much it counts. */
  public String sentence(Locale locale) {
    return level == Level.MISSING ? "" : Sentences.sentence(this, locale);
  }

  /** Whether only the name of the column says what agrees so: a text, a category. */
  public boolean isOfColumn() {
    return Sentences.isOfColumn(level);
  }
}

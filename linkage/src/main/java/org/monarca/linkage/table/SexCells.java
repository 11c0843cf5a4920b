package org.monarca.linkage.table;

import java.util.Collection;
import java.util.function.ToIntFunction;
import org.monarca.linkage.compare.Sexes;
import org.monarca.linkage.text.Folding;

/**
 * Reads the sexes of a column. H stands for a boy and M for a girl where the column is written in
 * Spanish letters: it says H and never F.
 */
final class SexCells implements ToIntFunction<String> {

  /**
   * First letters of what is neither female nor male and yet said: unknown, another, not stated.
   */
  private static final String SAYS_NEITHER = "uxon";

  private final boolean isInSpanishLetters;

  private SexCells(boolean isInSpanishLetters) {
    this.isInSpanishLetters = isInSpanishLetters;
  }

  /** As the different values of the column want to be read. */
  static SexCells of(Collection<String> distinct) {
    var letters = distinct.stream().map(Folding::fold).toList();
    return new SexCells(
        letters.contains("h") && letters.stream().noneMatch(letter -> letter.startsWith("f")));
  }

  /** Female, male, 0 for what says neither, {@link Standardising#UNREADABLE} for all else. */
  @Override
  public int applyAsInt(String value) {
    var folded = Folding.fold(value);
    int sex = Sexes.of(isInSpanishLetters ? word(folded) : folded);
    if (Sexes.isFemaleOrMale(sex)) {
      return sex;
    }
    return Folding.saysNothing(value) || startsAsNeither(folded)
        ? Sexes.UNKNOWN
        : Standardising.UNREADABLE;
  }

  private static String word(String folded) {
    return switch (folded) {
      case "h" -> "hombre";
      case "m" -> "mujer";
      default -> folded;
    };
  }

  private static boolean startsAsNeither(String folded) {
    return !folded.isEmpty() && SAYS_NEITHER.indexOf(folded.charAt(0)) >= 0;
  }
}

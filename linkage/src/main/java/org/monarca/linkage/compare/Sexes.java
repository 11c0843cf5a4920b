package org.monarca.linkage.compare;

import java.util.Set;
import org.monarca.linkage.text.Folding;

/** What people write for a sex, in English or Spanish, by its first letter where that tells. */
public final class Sexes {

  public static final int UNKNOWN = 0;
  private static final int FEMALE = 1;
  private static final int MALE = 2;
  private static final int OTHER = 3;

  /** Words whose first letter says nothing, or the contrary. */
  private static final Set<String> FEMALE_WORDS =
      Set.of("mujer", "nina", "girl", "woman", "hembra");

  private static final Set<String> MALE_WORDS = Set.of("hombre", "nino", "varon", "boy");

  private Sexes() {}

  /** Female, male, or another value by its letter; u and nothing are unknown. */
  public static int of(String value) {
    var folded = Folding.fold(value);
    if (folded.isEmpty()) {
      return UNKNOWN;
    }
    if (FEMALE_WORDS.contains(folded)) {
      return FEMALE;
    }
    if (MALE_WORDS.contains(folded)) {
      return MALE;
    }
    return switch (folded.charAt(0)) {
      case 'f' -> FEMALE;
      case 'm' -> MALE;
      case 'u' -> UNKNOWN;
      default -> OTHER + folded.charAt(0);
    };
  }

  /**
   * A third value differs between versions of the list; against female or male it proves nothing.
   * Symmetrical.
   */
  public static Level compare(int a, int b) {
    if (a == UNKNOWN || b == UNKNOWN) {
      return Level.MISSING;
    }
    if (a == b) {
      return Level.SEX_SAME;
    }
    return isFemaleOrMale(a) && isFemaleOrMale(b) ? Level.SEX_DIFFERENT : Level.MISSING;
  }

  public static boolean isFemaleOrMale(int sex) {
    return sex == FEMALE || sex == MALE;
  }
}

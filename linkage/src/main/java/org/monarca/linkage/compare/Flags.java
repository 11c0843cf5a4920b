package org.monarca.linkage.compare;

import java.util.Set;
import org.monarca.linkage.text.Folding;

/** What people write for yes and no. */
public final class Flags {

  public static final int UNKNOWN = 0;
  public static final int NO = 1;
  public static final int YES = 2;

  private static final Set<String> TRUE = Set.of("1", "2", "3", "4");

  private Flags() {}

  /** A number of children above 0, yes, true, sí; everything else that is known is no. */
  public static int of(String value) {
    var folded = Folding.fold(value);
    if (TRUE.contains(value) || startsWith(folded, "y", "t", "s")) {
      return YES;
    }
    return value.equals("0") || startsWith(folded, "n", "f") ? NO : UNKNOWN;
  }

  /** Nothing, a dash or a question mark, unknown. */
  public static boolean saysThatItIsUnknown(String value) {
    return Folding.saysNothing(value) || startsWith(Folding.fold(value), "u");
  }

  private static boolean startsWith(String word, String... beginnings) {
    for (var beginning : beginnings) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}

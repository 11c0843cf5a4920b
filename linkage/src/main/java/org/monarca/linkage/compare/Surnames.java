package org.monarca.linkage.compare;

/**
 * Compares surnames as a set: paternal and maternal surname come in either order, glued,
 * hyphenated, or one of them alone. A missing second surname is strong evidence still; one of two
 * shared is what siblings and cousins have.
 */
public final class Surnames {

  private Surnames() {}

  /** Symmetrical. */
  public static Level compare(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    if (a.are(b)) {
      return a.size() > 1 ? Level.SURNAMES_BOTH_SAME : Level.SURNAMES_ONLY_SAME;
    }
    if (a.areJoined(b)) {
      return Level.SURNAMES_REORDERED; // written together on one side
    }
    return switch (Words.worstGrade(a, b)) {
      case Words.EQUAL -> allEqual(a, b);
      case Words.SLIP, Words.SIMILAR, Words.NICKNAME -> alike(a, b);
      default -> withUnlikeWords(a, b);
    };
  }

  private static Level allEqual(Names a, Names b) {
    if (a.size() == b.size()) {
      return Level.SURNAMES_REORDERED;
    }
    return a.words[0].is(b.words[0]) ? Level.SURNAMES_SECOND_MISSING : Level.SURNAMES_FIRST_MISSING;
  }

  private static Level alike(Names a, Names b) {
    return a.size() == b.size() ? Level.SURNAMES_ALIKE : Level.SURNAMES_ALIKE_ONE_MISSING;
  }

  private static Level withUnlikeWords(Names a, Names b) {
    return Words.common(a, b) > 0 ? Level.SURNAMES_ONE_SHARED : Level.SURNAMES_DIFFERENT;
  }
}

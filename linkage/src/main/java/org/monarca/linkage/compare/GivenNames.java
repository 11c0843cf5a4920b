package org.monarca.linkage.compare;

import org.monarca.linkage.text.Levenshtein;

/** Compares given names, first and middle as one list. */
public final class GivenNames {

  private GivenNames() {}

  /** Symmetrical. */
  public static Level compare(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    int common = Words.common(a, b);
    if (common > 0 && a.are(b)) {
      return Level.GIVEN_SAME;
    }
    if (a.areJoined(b)) {
      return Level.GIVEN_REORDERED; // written together on one side: Mariaelena, Maria Elena
    }
    return switch (Words.worstGrade(a, b)) {
      case Words.EQUAL -> allEqual(a, b, common);
      case Words.INITIAL -> common > 0 ? Level.GIVEN_ONE_MISSING : Level.GIVEN_INITIAL;
      case Words.NICKNAME -> Level.GIVEN_NICKNAME;
      case Words.SLIP -> Level.GIVEN_SLIP;
      case Words.SIMILAR -> Level.GIVEN_SIMILAR;
      default -> withUnlikeWords(a, b, common);
    };
  }

  private static Level allEqual(Names a, Names b, int common) {
    if (common == 0) {
      return Level.GIVEN_INITIAL;
    }
    return a.size() == b.size() ? Level.GIVEN_REORDERED : Level.GIVEN_ONE_MISSING;
  }

  private static Level withUnlikeWords(Names a, Names b, int common) {
    if (a.size() != b.size()
        && a.letters > 6
        && Math.abs(a.letters - b.letters) <= 1
        && Levenshtein.oneSlipApart(a.joined(), b.joined())) {
      return Level.GIVEN_SLIP;
    }
    return common > 0 ? Level.GIVEN_ONE_SHARED : Level.GIVEN_DIFFERENT;
  }
}

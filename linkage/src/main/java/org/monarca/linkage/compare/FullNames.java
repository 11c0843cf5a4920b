package org.monarca.linkage.compare;

/** Compares names that stand in one field, whichever of them are given names. */
public final class FullNames {

  private FullNames() {}

  /** Symmetrical. */
  public static Level compare(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    if (a.are(b)) {
      return Level.NAME_SAME;
    }
    if (a.areJoined(b)) {
      return Level.NAME_REORDERED; // written together on one side
    }
    boolean sameSize = a.size() == b.size();
    return switch (Words.worstGrade(a, b)) {
      case Words.EQUAL -> sameSize ? Level.NAME_REORDERED : Level.NAME_PART_MISSING;
      case Words.INITIAL -> sameSize ? Level.NAME_ALIKE : Level.NAME_PART_MISSING;
      case Words.SLIP, Words.SIMILAR, Words.NICKNAME ->
          sameSize ? Level.NAME_ALIKE : Level.NAME_ALIKE_PART_MISSING;
      default -> withUnlikeWords(a, b);
    };
  }

  private static Level withUnlikeWords(Names a, Names b) {
    return switch (Math.min(Words.common(a, b), Words.common(b, a))) {
      case 0 -> a.joined().equals(b.joined()) ? Level.NAME_REORDERED : Level.NAME_DIFFERENT;
      case 1 -> Level.NAME_ONE_SHARED;
      default -> Level.NAME_TWO_SHARED;
    };
  }
}

package org.monarca.linkage.compare;

import java.util.List;

/**
 * Compares parents and guardians crosswise: who is called the first one differs from State to
 * State.
 */
public final class Parents {

  private static final int NOT_COMPARED = -1;
  private static final int DIFFERENT = 0;
  private static final int SURNAME_SAME = 1;
  private static final int ALIKE = 2;
  private static final int SAME = 3;

  private Parents() {}

  /** Symmetrical. */
  public static Level compare(List<Parent> a, List<Parent> b) {
    int best = NOT_COMPARED;
    int same = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        int grade = grade(a.get(i), b.get(j));
        best = Math.max(best, grade);
        same |= grade == SAME ? 1 << (2 * i + j) : 0;
      }
    }
    return switch (best) {
      case NOT_COMPARED -> Level.MISSING;
      case SAME -> areTwoPairs(same) ? Level.PARENTS_BOTH_SAME : Level.PARENTS_ONE_SAME;
      case ALIKE -> Level.PARENTS_ONE_ALIKE;
      case SURNAME_SAME -> Level.PARENTS_SURNAME_SAME;
      default -> Level.PARENTS_DIFFERENT;
    };
  }

  /** First with first and second with second, or crosswise. */
  private static boolean areTwoPairs(int same) {
    return (same & 0b1001) == 0b1001 || (same & 0b0110) == 0b0110;
  }

  private static int grade(Parent a, Parent b) {
    var last = surnames(a, b);
    if (a.first().isEmpty() || b.first().isEmpty()) {
      return switch (last) {
        case MISSING -> NOT_COMPARED;
        case SURNAMES_DIFFERENT -> DIFFERENT;
        default -> SURNAME_SAME;
      };
    }
    int grade = Words.worstGrade(a.first(), b.first());
    if (grade == Words.DIFFERENT || last == Level.SURNAMES_DIFFERENT) {
      return DIFFERENT;
    }
    return grade == Words.EQUAL ? SAME : ALIKE;
  }

  private static Level surnames(Parent a, Parent b) {
    return Surnames.compare(a.last(), b.last());
  }
}

package org.monarca.linkage.compare;

import org.monarca.linkage.text.JaroWinkler;
import org.monarca.linkage.text.Levenshtein;

/**
 * How well single words of names agree, as grades, the higher the better. Nothing is allocated
 * here: this runs for every pair.
 */
public final class Words {

  public static final int DIFFERENT = 0;
  public static final int SIMILAR = 1;
  public static final int SLIP = 2;
  public static final int NICKNAME = 3;
  public static final int INITIAL = 4;
  public static final int EQUAL = 5;

  static final double SIMILAR_FROM = 0.88;

  private Words() {}

  /**
   * The worst of the grades that the words of the side with fewer words find on the other;
   * symmetrical.
   */
  public static int worstGrade(Names a, Names b) {
    if (a.size() == b.size()) {
      int grade = worstGradeOfFirst(a, b);
      return a.size() == 1 || grade == DIFFERENT ? grade : Math.min(grade, worstGradeOfFirst(b, a));
    }
    return a.size() < b.size() ? worstGradeOfFirst(a, b) : worstGradeOfFirst(b, a);
  }

  private static int worstGradeOfFirst(Names few, Names many) {
    int worst = EQUAL;
    for (int i = 0; i < few.size() && worst > DIFFERENT; i++) {
      int best = DIFFERENT;
      for (int j = 0; j < many.size() && best < EQUAL; j++) {
        best = Math.max(best, grade(few.words[i], many.words[j]));
      }
      worst = Math.min(worst, best);
    }
    return worst;
  }

  private static int grade(Word left, Word right) {
    if (left.is(right)) {
      return EQUAL;
    }
    if (left.length() == 1 || right.length() == 1) {
      return left.text().charAt(0) == right.text().charAt(0) ? INITIAL : DIFFERENT;
    }
    if (left.standsFor(right) || right.standsFor(left)) {
      return NICKNAME;
    }
    if (left.isUnlike(right)) {
      return DIFFERENT;
    }
    var a = left.text();
    var b = right.text();
    if (isSlip(a, b)) {
      return left.isKnown() && right.isKnown() ? SIMILAR : SLIP;
    }
    return isSimilar(a, b) ? SIMILAR : DIFFERENT;
  }

  /**
   * In names of three letters only a change of neighbours is a slip: Ana and Eva, Leo and Lea are
   * not.
   */
  public static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= 3
        && (shorter > 3 || a.length() == b.length())
        && Levenshtein.oneSlipApart(a, b)
        && (shorter > 3 || haveSameLetters(a, b));
  }

  private static boolean haveSameLetters(String a, String b) {
    int sum = 0;
    for (int i = 0; i < a.length(); i++) {
      sum += a.charAt(i) - b.charAt(i);
    }
    return sum == 0;
  }

  public static boolean isSimilar(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter < 3 || longer > 2 * shorter) {
      return false;
    }
    return JaroWinkler.similarity(a, b) >= SIMILAR_FROM
        || (shorter >= 8 && longer - shorter <= 2 && Levenshtein.distance(a, b) <= 2);
  }

  /** How many words of one, initials aside, are words of the other too. */
  public static int common(Names a, Names b) {
    int common = 0;
    if ((a.bits & b.bits) == 0) {
      return common;
    }
    for (var word : a.words) {
      if (word.length() > 1 && b.contains(word)) {
        common++;
      }
    }
    return common;
  }

  /** Given name of one side is surname of the other, and the reverse. */
  public static boolean areExchanged(Names givenA, Names surnamesA, Names givenB, Names surnamesB) {
    return (givenA.bits & surnamesB.bits) != 0
        && (givenB.bits & surnamesA.bits) != 0
        && !givenA.isEmpty()
        && !givenB.isEmpty()
        && !surnamesA.isEmpty()
        && !surnamesB.isEmpty()
        && surnamesB.contains(givenA.words[0])
        && surnamesA.contains(givenB.words[0])
        && givenB.contains(surnamesA.words[0])
        && givenA.contains(surnamesB.words[0]);
  }
}

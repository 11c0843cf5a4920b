package org.monarca.linkage.text;

/**
 * How alike two names are, 0 to 1, with weight on the beginning (Winkler 1990), counted as
 * commons-text counts it. Matches are kept in the bits of two longs, so that nothing is allocated;
 * of longer names the first 64 characters count.
 */
public final class JaroWinkler {

  private static final int MOST = 64;
  private static final double PREFIX_WEIGHT = 0.1;

  /** Names less alike than this get no credit for their beginning. */
  private static final double CREDIT_FROM = 0.7;

  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  /** 1 for equal names, 0 when no letter agrees; symmetrical. */
  public static double similarity(String a, String b) {
    double jaro = jaro(a, b);
    return jaro < CREDIT_FROM ? jaro : jaro + commonPrefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String left, String right) {
    boolean inOrder = left.length() <= right.length();
    var a = inOrder ? left : right;
    var b = inOrder ? right : left;
    int n = Math.min(a.length(), MOST);
    int m = Math.min(b.length(), MOST);
    if (n == 0) {
      return m == 0 ? 1 : 0;
    }
    int reach = Math.max(0, m / 2 - 1);
    long inA = 0;
    long inB = 0;
    for (int i = 0; i < n; i++) {
      char c = a.charAt(i);
      int last = Math.min(m - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if ((inB >>> j & 1) == 0 && b.charAt(j) == c) {
          inA |= 1L << i;
          inB |= 1L << j;
          break;
        }
      }
    }
    int matches = Long.bitCount(inA);
    return matches == 0 ? 0 : jaro(matches, halfTranspositions(a, inA, b, inB), n, m);
  }

  private static double jaro(double matches, int halfTranspositions, int n, int m) {
    return (matches / n + matches / m + (matches - halfTranspositions / 2.0) / matches) / 3;
  }

  private static int halfTranspositions(String a, long inA, String b, long inB) {
    int differing = 0;
    long restA = inA;
    long restB = inB;
    while (restA != 0) {
      if (a.charAt(Long.numberOfTrailingZeros(restA))
          != b.charAt(Long.numberOfTrailingZeros(restB))) {
        differing++;
      }
      restA &= restA - 1;
      restB &= restB - 1;
    }
    return differing;
  }

  private static int commonPrefix(String a, String b) {
    int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}

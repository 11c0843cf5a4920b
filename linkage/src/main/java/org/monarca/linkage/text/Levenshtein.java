package org.monarca.linkage.text;

/**
 * Edit distance without allocation: Myers's bit vectors (1999, in Hyyrö's form), one machine word
 * wide. The table of letters is not built beforehand but read from the short name for each letter
 * of the long one, which for names of a dozen letters is as quick and needs no memory. Of longer
 * names the first 64 characters count.
 */
public final class Levenshtein {

  private static final int MOST = 64;

  private Levenshtein() {}

  /** The least number of letters inserted, left out or replaced; symmetrical. */
  public static int distance(String left, String right) {
    boolean inOrder = left.length() <= right.length();
    var a = inOrder ? left : right;
    var b = inOrder ? right : left;
    int n = Math.min(a.length(), MOST);
    int m = Math.min(b.length(), MOST);
    if (n == 0) {
      return m;
    }
    long last = 1L << (n - 1);
    long more = -1L;
    long less = 0;
    int distance = n;
    for (int j = 0; j < m; j++) {
      long equal = positions(a, n, b.charAt(j));
      long vertical = equal | less;
      long diagonal = (((equal & more) + more) ^ more) | equal;
      long up = less | ~(diagonal | more);
      long down = more & diagonal;
      if ((up & last) != 0) {
        distance++;
      } else if ((down & last) != 0) {
        distance--;
      }
      up = up << 1 | 1;
      down <<= 1;
      more = down | ~(vertical | up);
      less = up & vertical;
    }
    return distance;
  }

  private static long positions(String a, int n, char c) {
    long found = 0;
    for (int i = 0; i < n; i++) {
      if (a.charAt(i) == c) {
        found |= 1L << i;
      }
    }
    return found;
  }

  /**
   * Whether one slip of the hand parts them: a letter too many, too few, wrong, or two neighbours
   * changed about.
   */
  public static boolean oneSlipApart(String left, String right) {
    boolean inOrder = left.length() <= right.length();
    var a = inOrder ? left : right;
    var b = inOrder ? right : left;
    int n = a.length();
    int m = b.length();
    if (m - n > 1 || a.equals(b)) {
      return false;
    }
    int head = 0;
    while (head < n && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < n - head && a.charAt(n - 1 - tail) == b.charAt(m - 1 - tail)) {
      tail++;
    }
    int restA = n - head - tail;
    int restB = m - head - tail;
    return restB <= 1 || (restA == 2 && restB == 2 && neighboursChanged(a, b, head));
  }

  private static boolean neighboursChanged(String a, String b, int at) {
    return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
  }
}

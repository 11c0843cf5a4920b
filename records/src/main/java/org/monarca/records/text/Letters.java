package org.monarca.records.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Letters without case and accents: {@code Á} is {@code a}. Letters of other scripts stay as they
 * are and equal only themselves.
 */
public final class Letters {

  /** What separates words. */
  static final char BOUNDARY = ' ';

  /** An accent that stands alone: it belongs to the letter before it and says nothing here. */
  static final char NOTHING = 0;

  private static final long FNV_PRIME = 0x100000001b3L;

  /** Up to the end of Latin Extended-B. */
  private static final char[] LATIN = latin();

  private Letters() {}

  /**
   * The letter or digit by which the character compares, {@link #BOUNDARY} when it is neither,
   * {@link #NOTHING} when it is to be passed over.
   */
  static char plain(char c) {
    return c < LATIN.length ? LATIN[c] : beyondLatin(c);
  }

  /**
   * Whether the two are alike but for case, accents, and what is neither letter nor digit; never
   * where one has neither.
   */
  public static boolean alike(String one, String other) {
    int i = next(one, 0);
    int j = next(other, 0);
    if (i >= one.length()) {
      return false;
    }
    while (i < one.length() && j < other.length()) {
      if (plain(one.charAt(i)) != plain(other.charAt(j))) {
        return false;
      }
      i = next(one, i + 1);
      j = next(other, j + 1);
    }
    return i >= one.length() && j >= other.length();
  }

  /** Whether the first words of the text are the other's, by the same measure. */
  public static boolean begins(String text, String other) {
    int i = next(text, 0);
    int j = next(other, 0);
    while (j < other.length()) {
      if (i >= text.length() || plain(text.charAt(i)) != plain(other.charAt(j))) {
        return false;
      }
      i++;
      j = next(other, j + 1);
      if (j < other.length()) {
        i = next(text, i);
      }
    }
    return i >= text.length() || plain(text.charAt(i)) <= BOUNDARY;
  }

  /**
   * A number by which texts that are alike are alike too, and others almost never: FNV-1a over the
   * letters that count.
   *
   * @param begin what comes before the text
   */
  public static long mark(String text, long begin) {
    long mark = begin;
    for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
      mark = (mark ^ plain(text.charAt(i))) * FNV_PRIME;
    }
    return mark;
  }

  /** The next character from there that counts. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && plain(text.charAt(at)) <= BOUNDARY) {
      at++;
    }
    return at;
  }

  private static char beyondLatin(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> NOTHING;
      case Character.SURROGATE, Character.COMBINING_SPACING_MARK -> c;
      default -> Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : BOUNDARY;
    };
  }

  private static char[] latin() {
    var latin = new char[0x250];
    for (char c = 0; c < latin.length; c++) {
      var base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      var lower = base.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
      latin[c] = Character.isLetterOrDigit(lower) ? lower : BOUNDARY;
    }
    return latin;
  }
}

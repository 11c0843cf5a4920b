package org.monarca.records;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** One form for every text: no blanks at its ends, Unicode NFC, and null instead of nothing. */
public final class Wording {

  /** The first combining mark; a text all of whose characters lie before it is in NFC already. */
  private static final char FIRST_COMBINING = '\u0300';

  private Wording() {}

  /** The text in that form. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return begin == end ? null : composed(text.substring(begin, end));
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}

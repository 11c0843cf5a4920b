package org.monarca.linkage.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Folds what people write to words that compare: lower case, no accents, no apostrophes; hyphens,
 * points and all else that is not a letter part words.
 */
public final class Folding {

  private Folding() {}

  /** The words of a text, each folded; an empty list when no letter is left. */
  public static List<String> words(String text) {
    var folded = fold(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }

  /** The folded words, parted by single spaces. Folding twice changes nothing. */
  public static String fold(String text) {
    return isAscii(text) ? letters(text) : foldedUntilStable(text);
  }

  /** Whether neither a letter nor a digit stands in it: nothing, a dash, a question mark. */
  public static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** What is taken away can bring marks together that order anew; in names once is enough. */
  private static String foldedUntilStable(String text) {
    var folded = letters(decomposed(text));
    if (isAscii(folded)) {
      return folded;
    }
    var again = letters(decomposed(folded));
    return again.equals(folded) ? folded : foldedUntilStable(again);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Decomposed twice, because a lower-case letter may decompose where its capital does not. */
  private static String decomposed(String text) {
    var once =
        Normalizer.normalize(apostrophes(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(once, Normalizer.Form.NFKD);
  }

  /**
   * One sign for what is written for an apostrophe and would be taken for a letter, as the saltillo
   * of Mayan names, or for a blank, as an acute accent that stands alone.
   */
  private static String apostrophes(String text) {
    return text.replace('´', '’').replace('′', '’').replace('ꞌ', '’').replace('Ꞌ', '’');
  }

  private static String letters(String text) {
    var folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLetter(c)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        append(folded, c);
      } else if (!isSilent(c)) {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'þ' -> folded.append("th");
      case 'ı' -> folded.append('i');
      default ->
          folded.appendCodePoint(letter < 128 ? letter | 0x20 : Character.toLowerCase(letter));
    }
  }

  /**
   * Letters, and the vowel signs that scripts such as Devanagari write as marks; the accents of
   * Latin are not among them.
   */
  private static boolean isLetter(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.OTHER_LETTER,
          Character.COMBINING_SPACING_MARK ->
          true;
      case Character.NON_SPACING_MARK -> !isAccent(c);
      default -> false;
    };
  }

  private static boolean isAccent(int c) {
    return c >= 0x0300 && c <= 0x036F;
  }

  /**
   * What stands inside a word without parting it: accents, apostrophes, the glottal letters of
   * Q'anjob'al or Yup'ik.
   */
  private static boolean isSilent(int c) {
    return isAccent(c)
        || c == '\''
        || c == '`'
        || c == '’'
        || c == '‘'
        || Character.getType(c) == Character.MODIFIER_LETTER
        || Character.getType(c) == Character.FORMAT;
  }
}

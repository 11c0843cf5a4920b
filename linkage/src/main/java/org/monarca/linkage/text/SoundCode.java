package org.monarca.linkage.text;

/**
 * What a name sounds like to a Spanish or English ear, in at most five letters: the first sound and
 * the consonants after it. Made for blocking: what clerks confuse (b and v; s, z and soft c; g
 * before e, j and x; ll and y; a silent h) has one code.
 */
public final class SoundCode {

  private static final int LONGEST = 5;

  private SoundCode() {}

  /** The code of a folded word. Letters of other scripts stand for themselves. */
  public static String of(String word) {
    var code = new StringBuilder(LONGEST);
    int i = 0;
    while (i < word.length() && code.length() < LONGEST) {
      char sound = sound(word, i);
      if (isKept(sound, code)) {
        code.append(sound);
      }
      i += isPair(word, i) ? 2 : 1;
    }
    return code.isEmpty() ? word : code.toString();
  }

  /** Vowels count only at the beginning; a sound repeated counts once. */
  private static boolean isKept(char sound, StringBuilder code) {
    if (sound == 0 || (!code.isEmpty() && code.charAt(code.length() - 1) == sound)) {
      return false;
    }
    return code.isEmpty() || !isVowel(sound);
  }

  private static char sound(String word, int i) {
    char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
    char c = word.charAt(i);
    return switch (c) {
      case 'h' -> 0;
      case 'v', 'w' -> 'b';
      case 'z' -> 's';
      case 'c' -> next == 'h' ? 'c' : isSoft(next) ? 's' : 'k';
      case 'q' -> 'k';
      case 'g' -> isSoft(next) ? 'j' : 'g';
      case 'x' -> 'j';
      case 'l' -> next == 'l' ? 'y' : 'l';
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'y' -> isVowel(next) ? 'y' : 'i';
      default -> c;
    };
  }

  private static boolean isPair(String word, int i) {
    if (i + 1 >= word.length()) {
      return false;
    }
    char c = word.charAt(i);
    char next = word.charAt(i + 1);
    return (next == 'h' && (c == 'c' || c == 'p')) || (c == 'l' && next == 'l');
  }

  private static boolean isSoft(char next) {
    return next == 'e' || next == 'i' || next == 'y';
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}

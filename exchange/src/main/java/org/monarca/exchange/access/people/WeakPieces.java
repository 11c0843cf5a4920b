package org.monarca.exchange.access.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What whoever guesses passwords tries first: the words of {@code common-passwords.txt}, rows of
 * keys and letters in either direction, one character many times, years, and a short piece again
 * and again. Tells how much of a password is none of these.
 *
 * @param words in lower case
 */
record WeakPieces(Set<String> words) {

  /** Rows of keys and of letters, of which any stretch is weak. */
  private static final List<String> ROWS =
      Stream.of(
              "abcdefghijklmnopqrstuvwxyz",
              "01234567890",
              "qwertyuiop",
              "qwertzuiop",
              "azertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final int SHORTEST_STRETCH = 4;
  private static final int SHORTEST_REPEAT = 3;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  static WeakPieces published() {
    try {
      return new WeakPieces(
          new ClassPathResource("common-passwords.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(String::strip)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many letters, digits and other signs of a password belong to nothing weak; spaces and
   * punctuation do not count.
   *
   * @param plain the password in lower case
   * @param more words that are weak for whoever has it
   */
  int ownOf(String plain, Set<String> more) {
    var once = onceOnly(plain);
    int own = 0;
    for (int at = 0; at < once.length(); ) {
      int weak = weakAt(once, at, more);
      int character = once.codePointAt(at);
      if (weak == 0 && counts(character)) {
        own++;
      }
      at += weak == 0 ? Character.charCount(character) : weak;
    }
    return own;
  }

  /** Of a piece again and again that piece alone. */
  private static String onceOnly(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      if (text.equals(text.substring(0, length).repeat(text.length() / length))) {
        return text.substring(0, length);
      }
    }
    return text;
  }

  /** How long the longest weak piece is that begins there; 0 where none does. */
  private int weakAt(String text, int at, Set<String> more) {
    int words = Math.max(longest(text, at, this.words), longest(text, at, more));
    int repeat = repeat(text, at);
    int year = isYear(text, at) ? 4 : 0;
    int stretch = ROWS.stream().mapToInt(row -> stretch(text, at, row)).max().orElse(0);
    return Math.max(Math.max(words, repeat), Math.max(year, stretch));
  }

  private static boolean isYear(String text, int at) {
    return YEAR.matcher(text).useTransparentBounds(true).region(at, text.length()).lookingAt();
  }

  private static int longest(String text, int at, Set<String> words) {
    return words.stream()
        .filter(word -> text.startsWith(word, at))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static int repeat(String text, int at) {
    int length = 1;
    while (at + length < text.length() && text.charAt(at + length) == text.charAt(at)) {
      length++;
    }
    return length >= SHORTEST_REPEAT ? length : 0;
  }

  private static int stretch(String text, int at, String row) {
    int from = row.indexOf(text.charAt(at));
    int length = 0;
    while (from >= 0
        && at + length < text.length()
        && from + length < row.length()
        && text.charAt(at + length) == row.charAt(from + length)) {
      length++;
    }
    return length >= SHORTEST_STRETCH ? length : 0;
  }

  private static boolean counts(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.OTHER_SYMBOL;
  }
}

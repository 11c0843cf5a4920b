package org.monarca.exchange.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody looks for in a public list: every word must occur, case and accents do not matter.
 */
final class Sought {

  private static final int LONGEST = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private final String asked;

  private Sought(String asked) {
    this.asked = asked;
  }

  /** Longer texts are cut: nobody searches for more. */
  static Sought of(String text) {
    var stripped = text.strip();
    return new Sought(stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
  }

  String asked() {
    return asked;
  }

  boolean isIn(Stream<String> texts) {
    var all = plain(texts.reduce("", (one, other) -> one + " " + other));
    return Stream.of(plain(asked).split("\\s+")).allMatch(all::contains);
  }

  private static String plain(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}

package org.monarca.exchange.oversight;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Family names as they are compared: without capitals, accents and what is not a letter. */
final class FamilyNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  /** Particles and initials are no names. */
  private static final int SHORTEST = 4;

  private FamilyNames() {}

  /** Each word of a family name. */
  static Set<String> of(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }

  /** Of somebody with an account, whose given name stands first. */
  static Set<String> ofPerson(String name) {
    int given = name.strip().indexOf(' ');
    return given < 0 ? Set.of() : of(name.strip().substring(given));
  }
}

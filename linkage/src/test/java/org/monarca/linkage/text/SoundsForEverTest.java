package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.names.NameFrequencies;

/**
 * Blocking keys are made of sounds and kept for years: what sounded so must sound so for ever, and
 * a change is a new kind of key.
 */
class SoundsForEverTest {

  @ParameterizedTest
  @CsvSource({
    "c, eiy, s",
    "c, h, c",
    "c, abcdfgjklmnopqrstuvwxz, k",
    "g, eiy, j",
    "g, abcdfghjklmnopqrstuvwxz, g",
    "l, l, y",
    "l, abcdefghijkmnopqrstuvwxyz, l",
    "p, h, f",
    "p, abcdefgijklmnopqrstuvwxyz, p",
    "y, aeiou, y",
    "y, bcdfghjklmnpqrstvwxyz, i"
  })
  void aLetterSoundsAsItDoesBeforeTheNext(String letter, String before, String sound) {
    for (int i = 0; i < before.length(); i++) {
      var word = letter + before.charAt(i);

      assertThat(SoundCode.of(word)).as(word).startsWith(sound);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "v, b", "w, b", "z, s", "q, k", "x, j", "b, b", "d, d", "f, f", "j, j", "k, k", "m, m",
    "n, n", "r, r", "s, s", "t, t", "a, a", "e, e", "i, i", "o, o", "u, u", "y, i", "ñ, ñ"
  })
  void aLetterAloneHasOneSound(String letter, String sound) {
    assertThat(SoundCode.of(letter)).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource({
    "chchch, c", // a pair is one sound, and a sound repeated counts once
    "phaph, f",
    "lllll, yl",
    "llll, y",
    "hache, ac",
    "ahoa, a", // vowels count at the beginning alone
    "aah, a",
    "barbara, brbr",
    "constantinopla, knstn", // five sounds at most
    "h, h", // a word without sound stands for itself
    "hhh, hhh",
    "ygnacio, igns",
    "iyo, iy"
  })
  void whatAWordSoundsLike(String word, String code) {
    assertThat(SoundCode.of(word)).isEqualTo(code);
  }

  @Test
  void listedNamesSoundAsTheyDidWhenTheFirstKeysWereKept() throws IOException {
    assertThat(sum("given_names.csv")).isEqualTo("363ec3f4a4cdc9ed");
    assertThat(sum("surnames.csv")).isEqualTo("f3ff8cfd9a5fd48a");
  }

  /** A sound that too many names had would bring up half of a State. */
  @Test
  void noSoundIsThatOfTooManyNames() throws IOException {
    var names = listed("surnames.csv");
    var counts = new HashMap<String, Integer>();
    names.forEach(name -> counts.merge(SoundCode.of(name), 1, Integer::sum));

    assertThat(counts.values()).allMatch(count -> count < names.size() / 50);
    assertThat(counts).hasSizeGreaterThan(names.size() / 4);
  }

  private static String sum(String list) throws IOException {
    long sum = Hash.BASIS;
    for (var name : listed(list)) {
      sum = Hash.add(Hash.add(sum, SoundCode.of(name)), "\n");
    }
    return Long.toHexString(sum);
  }

  private static List<String> listed(String list) throws IOException {
    var stream = Objects.requireNonNull(NameFrequencies.class.getResourceAsStream(list));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",")[0]).sorted().toList();
    }
  }
}

package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.text.SoundCode;

/** By bits of its letters most unlike words are told apart, and never two that are alike. */
class WordTest {

  private static Word word(String text, String... fullNames) {
    return Word.of(text, 17, false, List.of(fullNames));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("ñ小明محد")
        .ofMinLength(3)
        .ofMaxLength(14);
  }

  @Property
  void aSlipIsNeverRefused(@ForAll("words") String word, @ForAll Random random) {
    var slip = Slips.inWord(word, random);

    assertThat(word(word).isUnlike(word(slip))).as(slip).isFalse();
    assertThat(word(slip).isUnlike(word(word))).as(slip).isFalse();
  }

  @Property
  void twoSlipsInALongWordAreNeverRefused(@ForAll("words") String word, @ForAll Random random) {
    var slips = Slips.inWord(Slips.inWord(word, random), random);

    if (Words.isSimilar(word, slips)) {
      assertThat(word(word).isUnlike(word(slips))).as(slips).isFalse();
    }
  }

  /** A beginning in common and what remains by chance: many are just alike, many just not. */
  @Provide
  Arbitrary<String> beginningAlike() {
    return Arbitraries.strings().withCharRange('a', 'p').ofMaxLength(9).map(rest -> "guad" + rest);
  }

  @Property(tries = 3000)
  void whatIsAlikeIsNeverRefused(
      @ForAll("beginningAlike") String one, @ForAll("beginningAlike") String other) {
    boolean alike = Words.isSlip(one, other) || Words.isSimilar(one, other);

    if (alike) {
      assertThat(word(one).isUnlike(word(other))).as("%s and %s", one, other).isFalse();
    }
    assertThat(word(one).isUnlike(word(other))).isEqualTo(word(other).isUnlike(word(one)));
  }

  /** Only the beginning of a very long word is compared: its letters refuse nothing. */
  @Test
  void wordsBeyondWhatIsComparedAreNeverRefused() {
    var beginning = "xochitl".repeat(10);

    assertThat(word(beginning + "abdefgjkm").isUnlike(word(beginning + "npqrsuvwyz"))).isFalse();
    var everyLetter = "abcdefghijklmnopqrstuvwxyzλμνξο";
    var first64 = everyLetter + "a".repeat(33);
    assertThat(word(first64).isUnlike(word("π".repeat(64)))).isTrue();
    assertThat(word(first64 + "a").isUnlike(word("π".repeat(64)))).isFalse();
    assertThat(word(first64).isUnlike(word("π".repeat(65)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "maria, mario, false",
    "maria, marta, false",
    "jose, juan, true",
    "guadalupe, gertrudis, true",
    "fernanda, hernandez, false",
    "ana, luz, true",
    "xochitl, paola, true",
    "abcdefgh, abcdefij, false", // two edits count in words of eight letters
    "abcdefg, hijdefg, true" // three letters on each side
  })
  void mostOthersAreToldByTheirLetters(String one, String other, boolean unlike) {
    assertThat(word(one).isUnlike(word(other))).isEqualTo(unlike);
  }

  /** Or the short way would be none. */
  @Test
  void ofNamesByChanceMoreThanThreeInFourAreRefused() {
    var names =
        List.of(
            "maria",
            "guadalupe",
            "jose",
            "juan",
            "fernanda",
            "xochitl",
            "santiago",
            "valentina",
            "diego",
            "camila",
            "sofia",
            "mateo",
            "ximena",
            "emiliano",
            "regina",
            "leonardo",
            "renata",
            "sebastian",
            "daniela",
            "rodrigo");
    var refused = new ArrayList<String>();
    for (var one : names) {
      for (var other : names) {
        if (word(one).isUnlike(word(other))) {
          refused.add(one + other);
        }
      }
    }
    assertThat(refused).hasSizeGreaterThan(names.size() * (names.size() - 1) * 3 / 4);
  }

  @Property
  void aNicknameStandsForEachOfItsNamesAndNoOther(
      @ForAll("words") String one, @ForAll("words") String other, @ForAll("words") String third) {
    var nickname = word("beto", one, other);

    assertThat(nickname.standsFor(word(one))).isTrue();
    assertThat(nickname.standsFor(word(other))).isTrue();
    assertThat(nickname.standsFor(word(third))).isEqualTo(third.equals(one) || third.equals(other));
    assertThat(word(third).standsFor(nickname)).isFalse();
  }

  /** Anagrams have the same letters, and are other words. */
  @Test
  void wordsAreToldByTheirTextNotByTheirLetters() {
    assertThat(word("mario").is(word("mario"))).isTrue();
    assertThat(word("roma").is(word("amor"))).isFalse();
    assertThat(word("beto", "roma").standsFor(word("amor"))).isFalse();
    assertThat(new Names(List.of(word("roma"))).contains(word("amor"))).isFalse();
    assertThat(new Names(List.of(word("roma")))).isNotEqualTo(new Names(List.of(word("amor"))));
  }

  @Test
  void aWordHasTheSoundOfItsText() {
    var word = word("jimenez", "x");

    assertThat(word.sound()).isEqualTo(SoundCode.of("jimenez"));
    assertThat(word.length()).isEqualTo(7);
    assertThat(word.soundNumber()).isEqualTo(word("ximenes").soundNumber());
    assertThat(Integer.bitCount(word.bit())).isOne();
    assertThat(word("zenemij").bit()).isEqualTo(word.bit());
  }
}

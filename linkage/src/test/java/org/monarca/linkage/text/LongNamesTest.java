package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names about as long as a machine word has bits, and much longer: 64 letters are compared. */
class LongNamesTest {

  private static final LevenshteinDistance PEER = LevenshteinDistance.getDefaultInstance();

  static IntStream lengthsAboutAWord() {
    return IntStream.of(1, 2, 31, 32, 33, 61, 62, 63, 64, 65, 66, 127, 128, 129);
  }

  /** Pairs of lengths, so that the shorter and the longer name each cross the word's end. */
  static Stream<int[]> twoLengthsAboutAWord() {
    return lengthsAboutAWord()
        .boxed()
        .flatMap(n -> lengthsAboutAWord().mapToObj(m -> new int[] {n, m}));
  }

  @ParameterizedTest
  @MethodSource("twoLengthsAboutAWord")
  void theDistanceIsThatOfTheFirstSixtyFourLetters(int[] lengths) {
    var random = new Random(lengths[0] * 1000L + lengths[1]);
    for (int round = 0; round < 20; round++) {
      var a = letters(random, lengths[0]);
      var b = letters(random, lengths[1]);

      assertThat(Levenshtein.distance(a, b)).isEqualTo(PEER.apply(beginning(a), beginning(b)));
    }
  }

  @ParameterizedTest
  @MethodSource("lengthsAboutAWord")
  void oneLetterChangedAnywhereIsOneEdit(int length) {
    var name = letters(new Random(length), length);
    for (int at = 0; at < Math.min(length, 64); at++) {
      var changed = name.substring(0, at) + '*' + name.substring(at + 1);

      assertThat(Levenshtein.distance(name, changed)).as("letter %d", at).isEqualTo(1);
      assertThat(Levenshtein.distance(changed, name)).as("letter %d", at).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64})
  void aLetterLeftOutAtTheEndOfTheWordIsOneEdit(int length) {
    var name = letters(new Random(1), length);

    assertThat(Levenshtein.distance(name, name.substring(0, length - 1))).isEqualTo(1);
    assertThat(Levenshtein.distance(name, name.substring(1))).isEqualTo(1);
  }

  @Test
  void whatStandsBehindSixtyFourLettersIsNoDifference() {
    var beginning = letters(new Random(2), 64);

    assertThat(Levenshtein.distance(beginning + "Zapata", beginning)).isZero();
    assertThat(Levenshtein.distance(beginning + "Zapata", beginning + "Ulloa")).isZero();
    assertThat(JaroWinkler.similarity(beginning + "Zapata", beginning)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("twoLengthsAboutAWord")
  void likenessIsThatOfTheFirstSixtyFourLetters(int[] lengths) {
    var random = new Random(lengths[0] * 7919L + lengths[1]);
    for (int round = 0; round < 20; round++) {
      var a = letters(random, lengths[0]);
      var b = letters(random, lengths[1]);

      assertThat(JaroWinkler.similarity(a, b))
          .isCloseTo(JaroWinkler.similarity(beginning(a), beginning(b)), within(0.0))
          .isBetween(0.0, 1.0);
    }
  }

  /** Unlike distance and likeness, a slip is looked for in all of a name. */
  @Test
  void aSlipIsFoundBehindSixtyFourLettersToo() {
    var name = letters(new Random(3), 5_000);
    var wrong = name.substring(0, 4_000) + '*' + name.substring(4_001);
    var twiceWrong = '*' + wrong.substring(1);

    assertThat(Levenshtein.oneSlipApart(name, wrong)).isTrue();
    assertThat(Levenshtein.oneSlipApart(name, name.substring(0, 4_999))).isTrue();
    assertThat(Levenshtein.oneSlipApart(name, twiceWrong)).isFalse();
  }

  @Test
  void namesOfFiveThousandLettersHaveASoundOfFive() {
    assertThat(SoundCode.of("bartolomeus".repeat(500))).hasSize(5);
    assertThat(SoundCode.of("h".repeat(5_000))).isEqualTo("h".repeat(5_000));
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(64, name.length()));
  }

  /** Of few letters, so that names agree in parts. */
  private static String letters(Random random, int length) {
    var letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append("aeinñ".charAt(random.nextInt(5)));
    }
    return letters.toString();
  }
}

package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of any measure of how far names are apart. */
class DistancePropertiesTest {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aelmnñr").ofMaxLength(16);
  }

  @Provide
  Arbitrary<String> longNames() {
    return Arbitraries.strings().withChars("abñ").ofMaxLength(90);
  }

  @Property
  void distanceIsTheSameFromBothSides(
      @ForAll("longNames") String a, @ForAll("longNames") String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(Levenshtein.distance(b, a));
  }

  @Property
  void onlyEqualNamesAreNotApart(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.distance(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(Levenshtein.distance(a, a)).isZero();
  }

  @Property
  void aDetourIsNeverShorter(
      @ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String between) {
    assertThat(Levenshtein.distance(a, b))
        .isLessThanOrEqualTo(Levenshtein.distance(a, between) + Levenshtein.distance(between, b));
  }

  @Property
  void distanceIsAtLeastTheDifferenceOfLengthsAndAtMostTheLonger(
      @ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.distance(a, b))
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }

  @Property
  void oneMoreLetterMovesTheDistanceByOneAtMost(
      @ForAll("names") String a, @ForAll("names") String b, @ForAll("letters") char letter) {
    int before = Levenshtein.distance(a, b);

    assertThat(Levenshtein.distance(a + letter, b)).isBetween(before - 1, before + 1);
    assertThat(Levenshtein.distance(letter + a, b)).isBetween(before - 1, before + 1);
  }

  @Property
  void theSameLetterBeforeBothOrAfterBothChangesNothing(
      @ForAll("names") String a, @ForAll("names") String b, @ForAll("letters") char letter) {
    int before = Levenshtein.distance(a, b);

    assertThat(Levenshtein.distance(letter + a, letter + b)).isEqualTo(before);
    assertThat(Levenshtein.distance(a + letter, b + letter)).isEqualTo(before);
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.chars().with('a', 'n', 'ñ', 'z');
  }

  @Property
  void slipsAreTheSameFromBothSides(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.oneSlipApart(a, b)).isEqualTo(Levenshtein.oneSlipApart(b, a));
  }

  @Property
  void aSlipIsOneEditOrTwo(@ForAll("names") String a, @ForAll("names") String b) {
    int distance = Levenshtein.distance(a, b);

    if (distance == 1) {
      assertThat(Levenshtein.oneSlipApart(a, b)).isTrue();
    }
    if (distance == 0 || distance > 2) {
      assertThat(Levenshtein.oneSlipApart(a, b)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hernandez, ernandez, true",
    "hernandez, hernandezz, true",
    "hernandez, hernandes, true",
    "hernandez, hernadnez, true",
    "hernandez, hernadenz, false",
    "hernandez, ernandes, false",
    "hernandez, hernandez, false",
    "xiong, xoing, true",
    "xiong, oxing, false",
    "li, il, true",
    "'', a, true",
    "'', ab, false",
    "ab, '', false",
    "aab, aba, true",
    "abc, cba, false"
  })
  void oneSlipOfTheHandIsToldFromTwo(String right, String written, boolean isOneSlip) {
    assertThat(Levenshtein.oneSlipApart(right, written)).isEqualTo(isOneSlip);
  }

  @Property
  void likenessIsFromNoneToAll(@ForAll("longNames") String a, @ForAll("longNames") String b) {
    assertThat(JaroWinkler.similarity(a, b)).isBetween(0.0, 1.0);
    assertThat(JaroWinkler.similarity(a, b)).isEqualTo(JaroWinkler.similarity(b, a));
  }

  @Property
  void onlyEqualNamesAreWhollyAlike(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(JaroWinkler.similarity(a, b) == 1).isEqualTo(a.equals(b));
    assertThat(JaroWinkler.similarity(a, a)).isEqualTo(1);
  }

  @Property
  void namesWithoutACommonLetterAreNotAlike(@ForAll("names") String a) {
    var other = "z".repeat(a.length() + 1);

    assertThat(JaroWinkler.similarity(a, other)).isZero();
  }

  @Property
  void aCommonBeginningIsNeverAgainstThem(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(JaroWinkler.similarity("x" + a, "x" + b))
        .isGreaterThan(JaroWinkler.similarity("x" + a, "y" + b));
  }
}

package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single words of names: slips, likeness, what two names have in common. */
class WordsTest {

  @Provide
  Arbitrary<Names> names() {
    return Written.anyGiven().filter(names -> !names.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "pao, poa, true",
    "xiong, xion, true",
    "vang, vnag, true",
    "juan, jaun, true",
    "ana, eva, false",
    "leo, lea, false",
    "ana, anna, false",
    "pu, up, false",
    "li, lei, false",
    "juan, juana, true",
    "juan, julia, false",
    "juan, juan, false"
  })
  void aSlipOfTheHandInAShortNameIsAChangeOfNeighbours(String right, String written, boolean slip) {
    assertThat(Words.isSlip(right, written)).isEqualTo(slip);
    assertThat(Words.isSlip(written, right)).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({
    "guadalupe, guadlaupe, true",
    "guadalupe, guadlupes, true",
    "guadalupe, gaudalpue, true",
    "maximiliano, maxmiliana, true",
    "fernanda, fernando, true",
    "ana, anastasia, false",
    "fernanda, hernan, false",
    "pu, pus, false",
    "julia, jorge, false"
  })
  void similarNamesAreLongAndNearlyTheSame(String one, String other, boolean similar) {
    assertThat(Words.isSimilar(one, other)).isEqualTo(similar);
    assertThat(Words.isSimilar(other, one)).isEqualTo(similar);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Sofía, Sofía Ana, 2",
    "Ana Sofía, Ana, 1",
    "Ana Sofía, Eva Luz, 0",
    "Ana J., Eva J., 0",
    "'', Ana, 0"
  })
  void initialsAreNotInCommon(String one, String other, int common) {
    assertThat(Words.common(Written.given(one), Written.given(other))).isEqualTo(common);
  }

  @Property
  void theGradeIsTheSameFromBothSides(@ForAll("names") Names a, @ForAll("names") Names b) {
    assertThat(Words.worstGrade(a, b)).isEqualTo(Words.worstGrade(b, a));
  }

  @Property
  void everyNameEqualsItselfInAnyOrder(@ForAll("names") Names names) {
    var reversed = new Names(names.words().reversed());

    assertThat(Words.worstGrade(names, names)).isEqualTo(Words.EQUAL);
    assertThat(Words.worstGrade(names, reversed)).isEqualTo(Words.EQUAL);
  }

  /** The quick look at letters may not refuse what the slow comparison would have found alike. */
  @Property(tries = 5000)
  void theShortWayRefusesNothingThatIsAlike(
      @ForAll("words") String one, @ForAll("words") String other) {
    if (Words.isSlip(one, other) || Words.isSimilar(one, other)) {
      assertThat(word(one).isUnlike(word(other))).isFalse();
    }
  }

  /** A beginning in common makes many of them alike. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'k').ofMaxLength(8).map(rest -> "abc" + rest);
  }

  private static Word word(String text) {
    return Word.of(text, 17, false, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Xiong Pao", "Pao Xiong"})
  void givenNameAndSurnameInEachOthersPlaceAreSeen(String right) {
    var parts = right.split(" ");
    var given = Written.given(parts[0]);
    var surname = Written.surnames(parts[1]);
    var wrongGiven = Written.given(parts[1]);
    var wrongSurname = Written.surnames(parts[0]);

    assertThat(Words.areExchanged(given, surname, wrongGiven, wrongSurname)).isTrue();
    assertThat(Words.areExchanged(wrongGiven, wrongSurname, given, surname)).isTrue();
  }

  @Test
  void namesInTheirPlacesAreNotExchanged() {
    var pao = Written.given("Pao");
    var xiong = Written.surnames("Xiong");

    assertThat(Words.areExchanged(pao, xiong, pao, xiong)).isFalse();
    assertThat(Words.areExchanged(pao, xiong, Written.given("Xiong"), Written.surnames("Vang")))
        .isFalse();
    assertThat(Words.areExchanged(pao, Names.NONE, Names.NONE, Written.surnames("Pao"))).isFalse();
    assertThat(Words.areExchanged(Names.NONE, Names.NONE, Names.NONE, Names.NONE)).isFalse();
  }

  @Test
  void twoSurnamesAndTwoGivenNamesMayBeExchangedToo() {
    assertThat(
            Words.areExchanged(
                Written.given("Ana Sofía"),
                Written.surnames("García López"),
                Written.given("García López"),
                Written.surnames("Ana Sofía")))
        .isTrue();
  }

  /** Jaro and Winkler think little of words that begin otherwise. */
  @ParameterizedTest
  @CsvSource({
    "guadalup, xxadalup, true",
    "guadalup, xxxdalup, false",
    "guadalu, xxadalu, false",
    "guadalup, gua, false",
    "gua, guadal, true",
    "gua, guadalu, false"
  })
  void twoEditsAreForgivenInLongWordsAlone(String one, String other, boolean similar) {
    assertThat(Words.isSimilar(one, other)).isEqualTo(similar);
    assertThat(Words.isSimilar(other, one)).isEqualTo(similar);
  }
}

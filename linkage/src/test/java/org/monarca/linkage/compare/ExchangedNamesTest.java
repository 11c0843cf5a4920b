package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A given name that stands where the surname belongs, and the reverse: "given / surnames", - for
 * none.
 */
class ExchangedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Pao / Xiong, Xiong / Pao, true",
    "Ana Luz / Vega Ruiz, Vega Ruiz / Ana Luz, true",
    "Ana Luz / Vega Ruiz, Ruiz Vega / Luz Ana, true", // in any order
    "Ana Luz / Vega, Vega / Ana, true", // of several names the first counts
    "Ana / Vega Ruiz, Vega / Ana, true",
    "Ana / Vega Ruiz, Vega Ruiz / Ana, true",
    "Ana / Vega, Ana / Vega, false",
    "Ana / Vega, Vega / Eva, false", // only one of the two
    "Ana / Vega, Eva / Ana, false",
    "Ana / Vega, Ruiz / Luz, false",
    "Ana / Vega, Vgea / Aan, false", // a slip is no exchange
    "Ana / -, - / Ana, false",
    "- / Vega, Vega / -, false",
    "Ana / Vega, - / -, false",
    "- / -, - / -, false"
  })
  void areSeenWhereBothStandInEachOthersPlace(String one, String other, boolean exchanged) {
    assertThat(areExchanged(one, other)).isEqualTo(exchanged);
    assertThat(areExchanged(other, one)).isEqualTo(exchanged);
  }

  private static boolean areExchanged(String one, String other) {
    var a = one.split("/");
    var b = other.split("/");
    return Words.areExchanged(given(a), surnames(a), given(b), surnames(b));
  }

  private static Names given(String[] parts) {
    return Written.given(parts[0]);
  }

  private static Names surnames(String[] parts) {
    return Written.surnames(parts[1]);
  }

  @Provide
  Arbitrary<Names> names() {
    return Written.anySurnames();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void itIsTheSameFromBothSides(
      @ForAll("names") Names givenA,
      @ForAll("names") Names surnamesA,
      @ForAll("names") Names givenB,
      @ForAll("names") Names surnamesB) {
    assertThat(Words.areExchanged(givenA, surnamesA, givenB, surnamesB))
        .isEqualTo(Words.areExchanged(givenB, surnamesB, givenA, surnamesA));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whoeverExchangesThemIsSeen(@ForAll("names") Names given, @ForAll("names") Names surnames) {
    assertThat(exchanged(given, surnames)).isEqualTo(!given.isEmpty() && !surnames.isEmpty());
  }

  private static boolean exchanged(Names given, Names surnames) {
    var wrongGiven = surnames;
    var wrongSurnames = given;
    return Words.areExchanged(given, surnames, wrongGiven, wrongSurnames);
  }
}

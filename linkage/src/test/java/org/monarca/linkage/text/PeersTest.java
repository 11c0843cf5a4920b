package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparators against those of commons-text, on names and on random strings. */
class PeersTest {

  private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aeioumnrs").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> longNames() {
    return Arbitraries.strings().withChars("abcñ é").ofMaxLength(64);
  }

  @Property(tries = 3000)
  void levenshteinOfNames(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(LEVENSHTEIN.apply(a, b));
  }

  @Property
  void levenshteinOfLongNames(@ForAll("longNames") String a, @ForAll("longNames") String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(LEVENSHTEIN.apply(a, b));
  }

  @Property
  void levenshteinOfAnyText(
      @ForAll @StringLength(max = 64) String a, @ForAll @StringLength(max = 64) String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(LEVENSHTEIN.apply(a, b));
  }

  @Property(tries = 3000)
  void jaroWinklerOfNames(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(JARO_WINKLER.apply(a, b), within(1e-12));
  }

  @Property
  void jaroWinklerOfLongNames(@ForAll("longNames") String a, @ForAll("longNames") String b) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(JARO_WINKLER.apply(a, b), within(1e-12));
  }

  @Property
  void jaroWinklerOfAnyText(
      @ForAll @StringLength(max = 64) String a, @ForAll @StringLength(max = 64) String b) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(JARO_WINKLER.apply(a, b), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "hernandez, hernandes",
    "guadalupe, gpe",
    "maria, mario",
    "zubeldia, zubieldia",
    "xiong, xoing",
    "tangaurluq, tangurluq",
    "aqabal, aqaabal",
    "jeanbaptiste, baptistejean",
    "ana, eva",
    "'', ana",
    "'', ''"
  })
  void namesAsTheyComeInPairs(String a, String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(LEVENSHTEIN.apply(a, b));
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(JARO_WINKLER.apply(a, b), within(1e-12));
  }
}

package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.linkage.weigh.Sayings.full;
import static org.monarca.linkage.weigh.Sayings.given;
import static org.monarca.linkage.weigh.Sayings.named;
import static org.monarca.linkage.weigh.Sayings.surnames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Feature.Subject;

/** How rare that is on which two names agree: bits stand behind each word. */
class NameFeatureTest {

  private static final Feature GIVEN = NameFeature.given();
  private static final Feature SURNAMES = NameFeature.surnames();
  private static final Feature FULL = NameFeature.full();

  @ParameterizedTest
  @CsvSource({
    "ana:5 luz:9, ana:5 luz:9, GIVEN_SAME, 14",
    "ana:5 luz:9, luz:9 ana:5, GIVEN_REORDERED, 14",
    "ana:5 luz:9, luz:9, GIVEN_ONE_MISSING, 9",
    "ana:5 luz:9, ana:5, GIVEN_ONE_MISSING, 5",
    "xochitl:16, xochtil:17, GIVEN_SLIP, 16", // of the commoner of the two
    "xochtil:17, xochitl:16, GIVEN_SLIP, 16",
    "julia:8, julian:9, GIVEN_SIMILAR, 8"
  })
  void ofGivenNames(String one, String other, Level level, double rarity) {
    assertRarity(GIVEN, given(one), given(other), level, rarity);
  }

  @ParameterizedTest
  @CsvSource({
    "vega:6 ruiz:8, vega:6 ruiz:8, SURNAMES_BOTH_SAME, 14",
    "vega:6 ruiz:8, ruiz:8 vega:6, SURNAMES_REORDERED, 14",
    "vega:6, vega:6, SURNAMES_ONLY_SAME, 6",
    "vega:6 ruiz:8, vega:6, SURNAMES_SECOND_MISSING, 6",
    "vega:6 ruiz:8, ruiz:8, SURNAMES_FIRST_MISSING, 8",
    "ajpop:16 batz:17, ajpop:16 bazt:17, SURNAMES_ALIKE, 33",
    "ajpop:16, ajpoq:17, SURNAMES_ALIKE, 16",
    "ajpop:16 vega:6, ajpoq:17, SURNAMES_ALIKE_ONE_MISSING, 17"
  })
  void ofSurnames(String one, String other, Level level, double rarity) {
    assertRarity(SURNAMES, surnames(one), surnames(other), level, rarity);
  }

  @ParameterizedTest
  @CsvSource({
    "ana:5 vega:6, ana:5 vega:6, NAME_SAME, 11",
    "ana:5 vega:6, vega:6 ana:5, NAME_REORDERED, 11",
    "ana:5 vega:6 ruiz:8, ana:5 ruiz:8, NAME_PART_MISSING, 13",
    "ixchel:16 vega:6, ixhcel:17 vega:6, NAME_ALIKE, 22",
    "ixchel:16 vega:6 ruiz:8, ixhcel:17 vega:6, NAME_ALIKE_PART_MISSING, 23",
    "ana:5 vega:6 ruiz:8, ana:5 vega:6 cano:9, NAME_TWO_SHARED, 11",
    "ana:5 vega:6, eva:5 vega:6, NAME_ONE_SHARED, 6"
  })
  void ofFullNames(String one, String other, Level level, double rarity) {
    assertRarity(FULL, full(one), full(other), level, rarity);
  }

  private static void assertRarity(
      Feature feature, Profile a, Profile b, Level level, double rarity) {
    assertThat(feature.compare(a, b)).isEqualTo(level);
    assertThat(feature.rarity(level, a, b)).isCloseTo(rarity, within(1e-6));
    assertThat(feature.rarity(level, b, a)).isCloseTo(rarity, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MISSING",
        "GIVEN_INITIAL",
        "GIVEN_EXCHANGED",
        "GIVEN_ONE_SHARED",
        "GIVEN_DIFFERENT",
        "SURNAMES_EXCHANGED",
        "SURNAMES_ONE_SHARED",
        "SURNAMES_DIFFERENT",
        "NAME_DIFFERENT"
      })
  void howRareNamesAreThatDoNotAgreeSaysNothing(Level level) {
    assertThat(GIVEN.rarity(level, given("ana:5"), given("ana:5"))).isNaN();
    assertThat(GIVEN.ownRarity(level, given("ana:5"))).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "GIVEN_SAME, ana:5 luz:9, 14",
    "GIVEN_REORDERED, ana:5 luz:9, 14",
    "GIVEN_ONE_MISSING, ana:5 luz:9, 5", // the first stands for the one that is left
    "GIVEN_NICKNAME, ana:5 luz:9, 14",
    "GIVEN_SLIP, ana:5, 5",
    "GIVEN_SIMILAR, ana:5, 5"
  })
  void itsOwnGivenNamesAreAsRareAsForAnotherThatAgrees(Level level, String names, double rarity) {
    assertThat(GIVEN.ownRarity(level, given(names))).isCloseTo(rarity, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "SURNAMES_BOTH_SAME, vega:6 ruiz:8, 14",
    "SURNAMES_BOTH_SAME, vega:6, NaN", // one surname is not both
    "SURNAMES_REORDERED, vega:6 ruiz:8, 14",
    "SURNAMES_REORDERED, vega:6, NaN",
    "SURNAMES_ONLY_SAME, vega:6, 6",
    "SURNAMES_ONLY_SAME, vega:6 ruiz:8, NaN",
    "SURNAMES_SECOND_MISSING, vega:6 ruiz:8, 6",
    "SURNAMES_FIRST_MISSING, vega:6 ruiz:8, 6",
    "SURNAMES_ALIKE, vega:6 ruiz:8, 14",
    "SURNAMES_ALIKE_ONE_MISSING, vega:6 ruiz:8, 6"
  })
  void itsOwnSurnamesToo(Level level, String names, double rarity) {
    double own = SURNAMES.ownRarity(level, surnames(names));

    if (Double.isNaN(rarity)) {
      assertThat(own).isNaN();
    } else {
      assertThat(own).isCloseTo(rarity, within(1e-6));
    }
  }

  @Test
  void oneSharedNameOfAFullNameIsTheFirst() {
    assertThat(FULL.ownRarity(Level.NAME_ONE_SHARED, full("ana:5 vega:6"))).isEqualTo(5);
    assertThat(FULL.ownRarity(Level.NAME_TWO_SHARED, full("ana:5 vega:6"))).isEqualTo(11);
  }

  @Test
  void whoHasNoNameHasNoRarity() {
    assertThat(GIVEN.ownRarity(Level.GIVEN_SAME, given(""))).isNaN();
    assertThat(SURNAMES.ownRarity(Level.SURNAMES_SECOND_MISSING, surnames(""))).isNaN();
    assertThat(FULL.ownRarity(Level.NAME_SAME, full(""))).isNaN();
  }

  @Test
  void eachLooksAtItsOwnNames() {
    assertThat(GIVEN.isKnown(given("ana"))).isTrue();
    assertThat(GIVEN.isKnown(surnames("vega"))).isFalse();
    assertThat(GIVEN.isKnown(full("ana vega"))).isFalse();
    assertThat(SURNAMES.isKnown(surnames("vega"))).isTrue();
    assertThat(SURNAMES.isKnown(given("ana"))).isFalse();
    assertThat(FULL.isKnown(full("ana vega"))).isTrue();
    assertThat(FULL.isKnown(named("ana", "vega"))).isFalse();
  }

  @Test
  void givenNameAndSurnameInEachOthersPlaceAreSeenByBoth() {
    var right = named("pao", "xiong");
    var wrong = named("xiong", "pao");

    assertThat(GIVEN.compare(right, wrong)).isEqualTo(Level.GIVEN_EXCHANGED);
    assertThat(SURNAMES.compare(wrong, right)).isEqualTo(Level.SURNAMES_EXCHANGED);
    assertThat(GIVEN.compare(right, named("xiong", "vang"))).isEqualTo(Level.GIVEN_DIFFERENT);
    assertThat(SURNAMES.compare(right, named("mai", "pao"))).isEqualTo(Level.SURNAMES_DIFFERENT);
    assertThat(GIVEN.compare(right, named("pao", "vang"))).isEqualTo(Level.GIVEN_SAME);
  }

  @Test
  void surnamesAreTheFamilysAndGivenNamesOnesOwn() {
    assertThat(GIVEN.bond()).isEqualTo(Bond.OWN);
    assertThat(SURNAMES.bond()).isEqualTo(Bond.SHARED);
    assertThat(FULL.bond()).isEqualTo(Bond.OWN);
    assertThat(GIVEN.subject()).isEqualTo(Subject.GIVEN_NAMES);
    assertThat(SURNAMES.subject()).isEqualTo(Subject.SURNAMES);
    assertThat(FULL.subject()).isEqualTo(Subject.FULL_NAME);
  }
}

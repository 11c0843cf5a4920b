package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two records say a child was born: "salinas / ca / us", any part left out. */
class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "salinas/ca/us, salinas/ca/us, BIRTH_CITY_SAME",
    "salinas/ca/us, salnas/ca/us, BIRTH_CITY_SAME",
    "salinas/ca/us, salinas/ca/, BIRTH_CITY_SAME",
    "salinas/ca/us, salinas//us, BIRTH_CITY_SAME",
    "salinas/ca/us, salinas//, BIRTH_CITY_SAME",
    "salinas//, salinas//, BIRTH_CITY_SAME",
    "salinas/ca/us, fresno/ca/us, BIRTH_STATE_SAME",
    "salinas/ca/us, /ca/us, BIRTH_STATE_SAME",
    "salinas/ca/us, /ca/, BIRTH_STATE_SAME",
    "/mx-pue/mx, /mx-pue/, BIRTH_STATE_SAME",
    "/mx-pue/mx, /mx-peu/mx, BIRTH_STATE_SAME",
    "/ca/us, //us, BIRTH_COUNTRY_SAME",
    "salinas/ca/us, //us, BIRTH_COUNTRY_SAME",
    "salinas//us, /ca/us, BIRTH_COUNTRY_SAME",
    "//gt, //gt, BIRTH_COUNTRY_SAME"
  })
  void theFinestPartThatBothGiveCounts(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "//mx, //us",
    "/ca/us, /tx/us",
    "/ca/, /tx/",
    "salinas/ca/us, salinas/ca/mx",
    "salinas/ca/us, salinas/pr/us",
    "salinas//us, fresno//us",
    "salinas/ca/us, fresno//us",
    "salinas//, fresno//",
    "salinas/ca/us, salinas//mx"
  })
  void aPartThatDiffersSpeaksAgainst(String one, String other) {
    assertLevel(one, other, Level.BIRTH_PLACE_DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "//, salinas/ca/us",
    "//, //",
    "salinas//, /ca/",
    "salinas//, //us",
    "/ca/, //us",
    "salinas//, /ca/us"
  })
  void whereNoPartIsGivenByBothNothingIsCompared(String one, String other) {
    assertLevel(one, other, Level.MISSING);
  }

  @Test
  void aPlaceWithAnyPartIsKnown() {
    assertThat(Place.UNKNOWN.isUnknown()).isTrue();
    assertThat(place("salinas//").isUnknown()).isFalse();
    assertThat(place("/ca/").isUnknown()).isFalse();
    assertThat(place("//us").isUnknown()).isFalse();
  }

  @Test
  void aPlaceThatIsPrintedSaysNothing() {
    assertThat(place("salinas/ca/us")).hasToString("Place[withheld]");
  }

  @Provide
  Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.of("", "salinas", "salnas", "fresno"),
            Arbitraries.of("", "ca", "tx", "mx-pue"),
            Arbitraries.of("", "us", "mx"))
        .as(Place::new);
  }

  @Property
  void bothSidesSeeTheSame(@ForAll("places") Place a, @ForAll("places") Place b) {
    assertThat(Places.compare(a, b)).isEqualTo(Places.compare(b, a));
  }

  @Property
  void everyPlaceAgreesWithItselfInItsFinestPart(@ForAll("places") Place place) {
    var finest =
        !place.city().isEmpty()
            ? Level.BIRTH_CITY_SAME
            : !place.state().isEmpty()
                ? Level.BIRTH_STATE_SAME
                : place.country().isEmpty() ? Level.MISSING : Level.BIRTH_COUNTRY_SAME;

    assertThat(Places.compare(place, place)).isEqualTo(finest);
  }

  /** What is left out proves nothing, so that it can never turn agreement into its contrary. */
  @Property
  void leavingAPartOutNeverMakesPlacesDiffer(@ForAll("places") Place a, @ForAll("places") Place b) {
    if (Places.compare(a, b) != Level.BIRTH_PLACE_DIFFERENT) {
      assertThat(Places.compare(a, new Place(b.city(), b.state(), "")))
          .isNotEqualTo(Level.BIRTH_PLACE_DIFFERENT);
      assertThat(Places.compare(a, new Place("", b.state(), b.country())))
          .isNotEqualTo(Level.BIRTH_PLACE_DIFFERENT);
    }
  }

  @Property
  void anotherCountryIsAnotherPlaceWhateverElseAgrees(@ForAll("places") Place a) {
    var here = new Place(a.city(), a.state(), "us");

    assertThat(Places.compare(here, new Place(a.city(), a.state(), "gt")))
        .isEqualTo(Level.BIRTH_PLACE_DIFFERENT);
  }

  private static void assertLevel(String one, String other, Level level) {
    assertThat(Places.compare(place(one), place(other))).isEqualTo(level);
    assertThat(Places.compare(place(other), place(one))).isEqualTo(level);
  }

  private static Place place(String parts) {
    var three = parts.split("/", -1);
    return new Place(three[0], three[1], three[2]);
  }
}

package org.monarca.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.text.Folding;

/** How much it says that two children bear one name. */
class NameFrequenciesTest {

  private static final NameFrequencies SURNAMES = NameFrequencies.surnames();
  private static final NameFrequencies GIVEN_NAMES = NameFrequencies.givenNames();

  @ParameterizedTest
  @CsvSource({
    "garcia, lopez",
    "lopez, juarez",
    "smith, vang",
    "juarez, nguyen",
    "vang, xiong",
    "xiong, zubeldia",
    "zubeldia, ixquiac"
  })
  void theCommonerSurnameSaysLess(String common, String rare) {
    assertThat(SURNAMES.rarity(common)).isLessThanOrEqualTo(SURNAMES.rarity(rare));
  }

  @ParameterizedTest
  @CsvSource({"maria, ana", "ana, guadalupe", "guadalupe, xochitl", "jose, ignacio"})
  void theCommonerGivenNameSaysLess(String common, String rare) {
    assertThat(GIVEN_NAMES.rarity(common)).isLessThan(GIVEN_NAMES.rarity(rare));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ixquiac",
        "racancoj",
        "nimatuj",
        "citalan",
        "ajpop",
        "arnaruaq",
        "tangaurluq",
        "عبدالله",
        "王小明",
        ""
      })
  void whatNoListKnowsCountsAsRare(String surname) {
    assertThat(SURNAMES.rarity(surname)).isEqualTo(17);
  }

  @Test
  void oneBitIsHalfOfTheBearers() {
    var line = Lines.of("surnames.csv").getFirst();
    double share = Double.parseDouble(line[1]) / 1e6;

    assertThat(Math.pow(2, -SURNAMES.rarity(line[0]))).isCloseTo(share, within(1e-8));
    assertThat(Math.pow(2, NameFrequencies.UNLISTED)).isBetween(130_000.0, 132_000.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surnames.csv", "given_names.csv"})
  void everyListedNameIsFoldedStandsOnceAndHasAShare(String list) {
    var met = new HashSet<String>();
    for (var line : Lines.of(list)) {
      assertThat(line).hasSize(2);
      assertThat(met.add(line[0])).as(line[0]).isTrue();
      assertThat(Folding.fold(line[0])).isEqualTo(line[0]);
      assertThat(Double.parseDouble(line[1])).as(line[0]).isBetween(1.0, 200_000.0);
    }
  }

  /** Else a name would be listed under a spelling that no record is ever compared by. */
  @Test
  void aListedSurnameIsItsOwnWord() {
    assertThat(Lines.of("surnames.csv"))
        .extracting(line -> line[0])
        .filteredOn(name -> !NameWords.surname(name).isEmpty())
        .allMatch(name -> NameWords.surname(name).size() == 1);
  }

  @Test
  void everyListedNameHasARarityOfMoreThanNothing() {
    for (var line : Lines.of("given_names.csv")) {
      assertThat(GIVEN_NAMES.rarity(line[0])).as(line[0]).isGreaterThan(0).isLessThanOrEqualTo(17);
    }
  }

  @Test
  void theListsAreSortedTheCommonestFirst() {
    for (var list : new String[] {"surnames.csv", "given_names.csv"}) {
      var shares = Lines.of(list).stream().map(line -> Double.parseDouble(line[1])).toList();

      for (int i = 1; i < shares.size(); i++) {
        assertThat(shares.get(i)).as("%s, line %d", list, i).isLessThanOrEqualTo(shares.get(i - 1));
      }
    }
  }

  @Test
  void theHeadingIsNoName() {
    assertThat(SURNAMES.rarity("name")).isEqualTo(17);
    assertThat(Lines.of("surnames.csv").getFirst()).doesNotContain("name");
  }

  @Test
  void aListThatIsNotThereIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Lines.of("elven_names.csv"))
        .withMessage("the resource elven_names.csv is missing");
  }
}

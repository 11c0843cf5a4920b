package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.People;

/** How often whole names agree in strangers, told by names that nobody bears. */
class NamesByChanceTest {

  private static final Feature FULL = NameFeature.full();

  /** What is not seen once among a million pairs. */
  private static final double UNSEEN = 0.25 / 1_000_000;

  private static final People TEN_BY_TEN = town(10, 10);
  private static final People TEN_BY_TWENTY = town(10, 20);

  /** So many given names and surnames, each as frequent, put together at random. */
  private static People town(int given, int surnames) {
    var random = new Random(2);
    var records = new ArrayList<Resident>();
    for (int person = 0; person < 2_000; person++) {
      records.add(
          Resident.of(
              person, word(random.nextInt(given)), "q" + word(random.nextInt(surnames)), 0));
    }
    return Residents.inOneField(records);
  }

  /** Words of one length that are no slip of each other. */
  private static String word(int number) {
    var syllables = new String[] {"bab", "cec", "did", "fof", "gug", "jaj", "kek", "lil", "mom"};
    return syllables[number % 9] + syllables[(number / 9 + number) % 9] + syllables[number / 9 % 9];
  }

  private static double most(People people, Level level) {
    return NamesByChance.most(people, FULL, 1)[FULL.levels().indexOf(level)];
  }

  /** Of ten given names and twenty surnames one of two hundred is the same; four times as often. */
  @Test
  void theSameNameIsBoundByTheChanceOfItsWords() {
    assertThat(most(TEN_BY_TWENTY, Level.NAME_SAME)).isCloseTo(4 / 200.0, within(0.002));
    assertThat(most(town(20, 40), Level.NAME_SAME)).isCloseTo(4 / 800.0, within(0.001));
  }

  @Test
  void ofMoreNamesTheSameOneIsRarer() {
    assertThat(most(town(40, 40), Level.NAME_SAME))
        .isLessThan(most(TEN_BY_TEN, Level.NAME_SAME) / 8);
  }

  @Test
  void whatIsNeverSeenIsStillPossible() {
    var bounds = NamesByChance.most(TEN_BY_TEN, FULL, 1);

    assertThat(Arrays.stream(bounds).min().orElse(0)).isGreaterThanOrEqualTo(UNSEEN);
  }

  /** Nearly all strangers differ, and that has no bound. */
  @Test
  void differingNamesAreAsFrequentAsTheyAre() {
    assertThat(most(TEN_BY_TWENTY, Level.NAME_DIFFERENT)).isEqualTo(1);
  }

  @Test
  void forASeedTheBoundsAreAlwaysTheSame() {
    var people = TEN_BY_TWENTY;

    assertThat(NamesByChance.most(people, FULL, 7)).isEqualTo(NamesByChance.most(people, FULL, 7));
    assertThat(NamesByChance.most(people, FULL, 7))
        .isNotEqualTo(NamesByChance.most(people, FULL, 8));
  }

  /** One word has no parts that could be put together otherwise. */
  @Test
  void namesOfOneWordHaveNoBound() {
    var records = new ArrayList<Resident>();
    for (int person = 0; person < 500; person++) {
      records.add(Resident.of(person, word(person % 50), "", 0));
    }

    assertThat(NamesByChance.most(Residents.inOneField(records), FULL, 1)).containsOnly(1);
  }

  /** Half with a surname are not enough, one more is. */
  @ParameterizedTest
  @ValueSource(ints = {50, 51})
  void mostHaveToHaveSeveralWords(int named) {
    var records = new ArrayList<Resident>();
    for (int person = 0; person < 100; person++) {
      records.add(Resident.of(person, word(person % 50), person < named ? "quiroga" : "", 0));
    }
    double same = NamesByChance.most(Residents.inOneField(records), FULL, 1)[0];

    assertThat(same < 1).isEqualTo(named > 50);
  }

  @Test
  void onlyWholeNamesAreBound() {
    var people = Residents.people(Residents.town(300, 1));
    for (var feature : people.features()) {
      assertThat(NamesByChance.most(people, feature, 1))
          .as(feature.name())
          .containsOnly(1)
          .hasSize(feature.levels().size());
    }
  }

  @Test
  void ofNobodyThereIsNoBound() {
    var nobody = Residents.inOneField(List.of());

    assertThat(NamesByChance.most(nobody, FULL, 1)).containsOnly(1);
  }
}

package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Linked;

/** The list of pairs that may be one person, as it is written to a file. */
class PairsOfATableTest {

  private static final Register REGISTER = Register.ofFamilies(150);
  private static final Linked LINKED = REGISTER.linked();

  @Test
  void everyPairStandsOnceTheEarlierRecordFirst() {
    var pairs = LINKED.pairs();

    assertThat(pairs.size()).isGreaterThan(100);
    assertThat(REGISTER.weights(LINKED)).hasSize(pairs.size());
    for (int pair = 0; pair < pairs.size(); pair++) {
      assertThat(pairs.earlier(pair)).isBetween(0, pairs.later(pair) - 1);
      assertThat(pairs.later(pair)).isLessThan(REGISTER.size());
    }
  }

  @Test
  void theyComeInTheOrderOfTheTable() {
    var pairs = LINKED.pairs();
    var places = new long[pairs.size()];
    for (int pair = 0; pair < places.length; pair++) {
      places[pair] = (long) pairs.earlier(pair) * REGISTER.size() + pairs.later(pair);
    }
    var sorted = places.clone();
    Arrays.sort(sorted);

    assertThat(places).isEqualTo(sorted);
  }

  @Test
  void aProbabilityIsItsWeightAsOdds() {
    var pairs = LINKED.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      double probability = pairs.probability(pair);

      assertThat(probability).isBetween(0.01 - 1e-12, 1.0);
      if (probability < 1 - 1e-9) {
        double odds = probability / (1 - probability);
        assertThat(Math.log(odds) / Math.log(2)).isCloseTo(pairs.weight(pair), within(1e-6));
      }
    }
  }

  @Test
  void whatIsHardlyPossibleIsNotListed() {
    var pairs = LINKED.pairs();
    double least = Math.log(1.0 / 99) / Math.log(2);
    for (int pair = 0; pair < pairs.size(); pair++) {
      assertThat(pairs.weight(pair)).isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void aPersonIsNamedByItsFirstRecord() {
    var clusters = LINKED.clusters();
    for (int record = 0; record < clusters.length; record++) {
      assertThat(clusters[record]).isBetween(0, record);
      assertThat(clusters[clusters[record]]).isEqualTo(clusters[record]);
    }
  }

  @Test
  void theModelSaysFromHowManyRecordsItLearned() {
    var model = LINKED.model();

    assertThat(model.training().records()).isEqualTo(REGISTER.size());
    assertThat(model.training().seed()).isEqualTo(1);
    assertThat(model.matches()).isBetween(0.0, 0.1);
    assertThat(model.matches() + model.twins() + model.siblings()).isLessThan(1);
  }

  @Test
  void theLikelihoodsOfAFeaturesLevelsInOnePersonAddUpToOne() {
    for (var feature : LINKED.model().features()) {
      assertThat(sum(feature.m())).as(feature.name()).isCloseTo(1, within(1e-6));
      assertThat(feature.m()).allMatch(share -> share > 0);
      assertThat(feature.u()).allMatch(share -> share > 0);
    }
  }

  @Test
  void theBestLevelOfAFeatureIsLikelierInOnePersonThanInTwo() {
    for (var feature : LINKED.model().features()) {
      assertThat(feature.m().getFirst()).as(feature.name()).isGreaterThan(feature.u().getFirst());
    }
  }

  private static double sum(Iterable<Double> shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }
}

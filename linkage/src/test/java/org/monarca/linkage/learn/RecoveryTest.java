package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** A model learned without labels beside the one that the records were drawn from. */
class RecoveryTest {

  private static final Drawn DRAWN = Drawn.of(1_200, 400, 1);
  private static final People PEOPLE = DRAWN.people();
  private static final Model MODEL = learned(PEOPLE, 1, 1);

  private static Model learned(People people, long seed, int threads) {
    try (var workers = new Workers(threads)) {
      return new Learning("drawn", "a test", seed)
          .of(people, Candidates.of(people, workers), workers);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void howOftenOnePersonsRecordsAgreeIsFound(int f) {
    assertThat(MODEL.features().get(f).m().getFirst())
        .isCloseTo(DRAWN.agreeing(f, true), within(0.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void howOftenStrangersAgreeIsFound(int f) {
    assertThat(MODEL.features().get(f).u().getFirst())
        .isCloseTo(DRAWN.agreeing(f, false), within(0.0005));
    assertThat(MODEL.features().get(f).u().getFirst())
        .isCloseTo(1.0 / Drawn.VALUES[f], within(0.002));
  }

  @Test
  void howManyPairsAreOnePersonIsFound() {
    assertThat(MODEL.matches() * PEOPLE.pairs()).isCloseTo(400, within(12.0));
  }

  @Test
  void whereNobodySpeaksOfKinThereAreNone() {
    assertThat(MODEL.twins()).isZero();
    assertThat(MODEL.siblings()).isZero();
  }

  /** Few doubles are found as many are; where there are next to none nobody is made up. */
  @ParameterizedTest
  @CsvSource({"1500, 60, 12", "900, 900, 25", "1500, 0, 6"})
  void fewAndManyDoublesAreFound(int persons, int twice, double tolerance) {
    var people = Drawn.of(persons, twice, 2).people();

    assertThat(learned(people, 1, 1).matches() * people.pairs())
        .isCloseTo(twice, within(tolerance));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theSameIsLearnedToTheLastBitByAnyNumberOfThreads(int threads) {
    assertThat(learned(PEOPLE, 1, threads)).isEqualTo(MODEL);
  }

  /** In a small table all pairs are looked at, and nothing is drawn. */
  @Test
  void inAnotherOrderTheSameIsLearnedToTheLastBit() {
    var reversed = new People(PEOPLE.features(), PEOPLE.profiles().reversed());

    assertThat(learned(reversed, 1, 2)).isEqualTo(MODEL);
  }

  @Test
  void theModelSaysWhereItIsFrom() {
    assertThat(MODEL.version()).isEqualTo("drawn");
    assertThat(MODEL.training()).isEqualTo(new Model.Training("a test", DRAWN.size(), 1, 0, 0));
  }

  @Test
  void everyLevelHasAShareAndAllAddUpToOne() {
    for (var weights : MODEL.features()) {
      for (var shares : List.of(weights.m(), weights.u(), weights.twins(), weights.siblings())) {
        assertThat(shares).allMatch(share -> share > 0 && share < 1);
        assertThat(shares.stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-6));
      }
    }
  }

  /** A column that never errs is still not sure: one day it will. */
  @Test
  void whatNeverErredIsNotHeldForCertain() {
    var once = Drawn.of(600, 0, 3).people().profiles();
    var people = Collections.nCopies(2, once).stream().flatMap(List::stream).toList();

    for (var weights : learned(new People(Drawn.features(), people), 1, 1).features()) {
      assertThat(weights.m().getFirst()).isBetween(0.98, 1 - 1e-5);
    }
  }

  @Test
  void twoRecordsTeachAModelToo() {
    assertThat(ofTwo(0, 1).matches()).as("of one person").isBetween(0.9, 1.0);
    assertThat(ofTwo(0, 2).matches()).as("of two").isBetween(1e-9, 0.1);
  }

  private static Model ofTwo(int one, int other) {
    var two = List.of(PEOPLE.profile(one), PEOPLE.profile(other));
    return learned(new People(Drawn.features(), two), 1, 1);
  }
}

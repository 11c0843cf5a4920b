package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The figures of a model as values. */
class ModelTest {

  @Property
  void amongTenTimesAsManyEachShareIsATenth(
      @ForAll Random random, @ForAll @IntRange(min = 200, max = 1_000_000) int records) {
    var model = Marks.anyModel(random, 3);
    var larger = model.forPopulationOf(records);
    double scale = 100.0 / records;

    assertThat(larger.matches()).isCloseTo(model.matches() * scale, within(1e-12));
    assertThat(larger.twins()).isCloseTo(model.twins() * scale, within(1e-12));
    assertThat(larger.siblings()).isCloseTo(model.siblings() * scale, within(1e-12));
    assertThat(larger.features()).isEqualTo(model.features());
    assertThat(larger.training()).isEqualTo(model.training());
    assertThat(larger.version()).isEqualTo(model.version());
  }

  @Test
  void ofAsManyRecordsAsItLearnedFromItIsTheSame() {
    var model = Marks.model(0.01, 0.002, 0.03, Marks.anyModel(new Random(3), 4).features());

    assertThat(model.forPopulationOf(100)).isEqualTo(model);
  }

  /** Or the odds would be those of nothing, and no pair would have a weight. */
  @Property
  void inTheSmallestPopulationStrangersAreLeft(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 50) int records) {
    var smaller = Marks.anyModel(random, 3).forPopulationOf(records);
    var scorer = new Scorer(Marks.features(3), smaller);

    assertThat(smaller.matches() + smaller.twins() + smaller.siblings())
        .isLessThanOrEqualTo(0.5 + 1e-12);
    assertThat(scorer.weight(Marks.record(1, 1, 1), Marks.record(1, 2, 0))).isFinite();
  }

  @Test
  void whatAModelHoldsCannotBeChanged() {
    var weights = new ArrayList<>(Marks.anyModel(new Random(1), 2).features());
    var model = Marks.model(0.1, 0, 0, weights);
    var shares = new ArrayList<>(List.of(0.5, 0.5));
    var alone =
        new FeatureWeights(
            "c", shares, shares, shares, shares, shares, FeatureWeights.INDEPENDENT, List.of());
    var given = new ArrayList<List<Double>>(List.of(shares));
    var depending = alone.given(3, given);
    weights.clear();
    shares.clear();
    given.clear();

    assertThat(model.features()).hasSize(2);
    assertThat(List.of(alone.m(), alone.u(), alone.twins(), alone.siblings(), alone.rarity()))
        .containsOnly(List.of(0.5, 0.5));
    assertThat(depending.uGiven()).containsExactly(List.of(0.5, 0.5));
    assertThat(depending.dependsOn()).isEqualTo(3);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> model.features().clear());
  }

  @Test
  void everyTwoRecordsAreAPairOnce() {
    var records = List.of(Marks.record(1), Marks.record(2), Marks.record(3), Marks.record(1));

    for (int size = 0; size <= records.size(); size++) {
      var people = new People(List.of(), records.subList(0, size));
      int pairs = 0;
      for (int i = 1; i < people.size(); i++) {
        pairs += i;
      }
      assertThat(people.pairs()).isEqualTo(pairs);
    }
    assertThat(new People(List.of(), records).profile(1)).isEqualTo(Marks.record(2));
    assertThat(new People(List.of(), Collections.nCopies(100_000, Marks.record())).pairs())
        .isEqualTo(4_999_950_000.0);
  }
}

package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A model for populations of other sizes than the one it was learned from. */
class ResizedModelTest {

  private static Model small(Random random) {
    return Marks.model(1e-5, 2e-6, 3e-5, Marks.anyModel(random, 5).features());
  }

  /** Of twice as many records each meets twice as many strangers: one bit less for everybody. */
  @Property
  void twiceAsManyRecordsCostABit(@ForAll Random random, @ForAll @IntRange(max = 10) int times) {
    var model = small(random);
    var larger = new Scorer(Marks.features(5), model.resized(1, 1 << times));
    var before = new Scorer(Marks.features(5), model);

    assertThat(larger.prior()).isCloseTo(before.prior() - times, within(1e-3));
  }

  @Property
  void inTwoStepsOrInOneItIsTheSame(
      @ForAll Random random,
      @ForAll @IntRange(min = 100, max = 10_000) int one,
      @ForAll @IntRange(min = 100, max = 10_000) int two) {
    var model = small(random);
    var inSteps = model.resized(1_000, one).resized(one, two);
    var atOnce = model.resized(1_000, two);

    assertThat(inSteps.matches()).isCloseTo(atOnce.matches(), within(1e-12));
    assertThat(inSteps.siblings()).isCloseTo(atOnce.siblings(), within(1e-12));
    assertThat(inSteps.twins()).isCloseTo(atOnce.twins(), within(1e-12));
  }

  /** Also where so few are left that half of all pairs would be of one person or of kin. */
  @Property
  void howManyKinComeToOnePersonStaysTheSame(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 1_000_000) int records) {
    var model = Marks.anyModel(random, 2);
    var other = model.forPopulationOf(records);

    assertThat(other.twins() * model.matches())
        .isCloseTo(model.twins() * other.matches(), within(1e-12));
    assertThat(other.siblings() * model.matches())
        .isCloseTo(model.siblings() * other.matches(), within(1e-12));
  }

  @Property
  void theMoreRecordsTheLessAnyPairWeighs(
      @ForAll Random random, @ForAll @DoubleRange(min = 1.1, max = 50) double factor) {
    var model = small(random);
    var larger = model.resized(1_000, (int) (1_000 * factor));
    var a = Marks.anyRecord(random, 5);
    var b = Marks.like(a, random);

    assertThat(new Scorer(Marks.features(5), larger).weight(a, b))
        .isLessThan(new Scorer(Marks.features(5), model).weight(a, b));
  }

  /** Of two records it is at most as likely as not that they are strangers to each other. */
  @Test
  void halfOfAllPairsStayStrangersHoweverFewThereAre() {
    var model = Marks.model(0.1, 0.02, 0.08, Marks.anyModel(new Random(1), 1).features());

    assertThat(model.resized(10, 4).matches()).isCloseTo(0.25, within(1e-12));
    assertThat(model.resized(10, 1).matches()).isCloseTo(0.25, within(1e-12));
    assertThat(model.resized(10, 1).twins()).isCloseTo(0.05, within(1e-12));
    assertThat(model.resized(10, 1).siblings()).isCloseTo(0.2, within(1e-12));
    assertThat(model.resized(10, 5).matches()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void anotherNameChangesNothingElse() {
    var model = Marks.anyModel(new Random(2), 4);
    var named = model.named("of the pilot");

    assertThat(named.version()).isEqualTo("of the pilot");
    assertThat(named.named(model.version())).isEqualTo(model);
  }
}

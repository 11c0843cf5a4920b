package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;

/** Whatever the model: bits added up are the odds that the theory multiplies. */
class WeightsByTheoryTest {

  @Property
  void theWeightIsTheLogarithmOfTheOdds(
      @ForAll Random random, @ForAll @IntRange(max = 20) int count) {
    var features = Marks.features(count);
    var model = Marks.anyModel(random, count);
    var a = Marks.anyRecord(random, count);
    var b = Marks.like(a, random);

    assertThat(new Scorer(features, model).weight(a, b))
        .isCloseTo(new PlainScorer(features, model).weight(a, b), within(1e-6));
  }

  @Property
  void whicheverRecordComesFirst(@ForAll Random random, @ForAll @IntRange(max = 20) int count) {
    var scorer = new Scorer(Marks.features(count), Marks.anyModel(random, count));
    var a = Marks.anyRecord(random, count);
    var b = Marks.like(a, random);

    assertThat(scorer.weight(a, b)).isEqualTo(scorer.weight(b, a));
    assertThat(scorer.evidence(a, b)).isEqualTo(scorer.evidence(b, a));
  }

  @Property
  void theExplanationAddsUpToTheWeightToTheLastBit(
      @ForAll Random random, @ForAll @IntRange(max = 20) int count) {
    var scorer = new Scorer(Marks.features(count), Marks.anyModel(random, count));
    var a = Marks.anyRecord(random, count);
    var b = Marks.like(a, random);

    assertThat(scorer.evidence(a, b).weight()).isEqualTo(scorer.weight(a, b));
    assertThat(scorer.evidence(a, b).elements()).hasSize(count + 1);
  }

  /** Or no limit could be drawn at a weight that a pair has. */
  @Property(tries = 5000)
  void stoppingEarlyNeverLies(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int count) {
    var scorer = new Scorer(Marks.features(count), Marks.anyModel(random, count));
    var a = Marks.anyRecord(random, count);
    var b = random.nextBoolean() ? Marks.like(a, random) : a;
    double weight = scorer.weight(a, b);

    for (double least :
        new double[] {
          weight, Math.nextUp(weight), Math.nextDown(weight), weight - 3, weight + 3, -30, 0, 30
        }) {
      double told = scorer.weight(a, b, least);
      if (weight >= least) {
        assertThat(told).as("%s of at least %s", weight, least).isEqualTo(weight);
      } else {
        assertThat(told).isIn(weight, Double.NEGATIVE_INFINITY);
      }
    }
  }

  @Property
  void whoSaysNothingWeighsThePriorLessItsKin(@ForAll Random random) {
    var features = Marks.features(5);
    var model = Marks.anyModel(random, 5);
    var scorer = new Scorer(features, model);
    var nobody = Marks.record(0, 0, 0, 0, 0);
    double two = 1 - model.matches();

    assertThat(scorer.weight(nobody, Marks.anyRecord(random, 5)))
        .isCloseTo(Math.log(model.matches() / two) / Math.log(2), within(1e-9));
    assertThat(scorer.evidence(nobody, nobody).elements())
        .filteredOn(element -> !element.element().equals(Evidence.KIN))
        .allMatch(element -> element.level() == Level.MISSING && element.total() == 0);
  }

  /** One more mark that both leave out, or only one has, says nothing for or against. */
  @Property
  void whatIsMissingNeverSpeaks(@ForAll Random random, @ForAll @IntRange(max = 5) int place) {
    var scorer = new Scorer(Marks.features(6), Marks.anyModel(random, 6));
    var a = Marks.anyRecord(random, 6);
    var b = Marks.anyRecord(random, 6);
    a.codes()[place] = 0;
    double before = scorer.weight(a, b);
    b.codes()[place] = (b.codes()[place] + 1) % Marks.CODES;

    assertThat(scorer.weight(a, b)).isEqualTo(before);
  }

  @Property
  void whoIsSearchedForIsAsMuchLikelierAsIsExpected(
      @ForAll Random random, @ForAll @IntRange(max = 20) int expected) {
    var features = Marks.features(6);
    var scorer =
        new Scorer(features, Marks.model(1e-6, 0, 0, Marks.anyModel(random, 6).features()));
    var a = Marks.anyRecord(random, 6);
    var b = Marks.like(a, random);
    var evidence = scorer.evidence(a, b, expected);

    assertThat(evidence.prior()).isCloseTo(scorer.prior() + expected, within(1e-9));
    assertThat(evidence.weight()).isCloseTo(scorer.weight(a, b) + expected, within(1e-9));
  }

  @Test
  void aModelOfOtherFeaturesIsRefused() {
    var model = Marks.anyModel(new Random(1), 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scorer(Marks.features(4), model))
        .withMessage("the model compares 3 things, not 4");
    assertThat(new Scorer(List.of(), Marks.model(0.25, 0, 0, List.of())).prior())
        .isCloseTo(Math.log(1.0 / 3) / Math.log(2), within(1e-12));
  }
}

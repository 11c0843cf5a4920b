package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;

/** What becomes of a weight when one thing changes and everything else stays. */
class WeightsMoveRightlyTest {

  private static final List<Double> NO_RARITY = List.of(Double.NaN, Double.NaN);

  private static Feature mark(int place, Bond bond) {
    return PlainFeature.mark(
        "m" + place, bond, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
  }

  private static List<Feature> marks(int count, Bond bond) {
    return IntStream.range(0, count).mapToObj(place -> mark(place, bond)).toList();
  }

  /** The same in so large a share of each kind of pairs. */
  private static FeatureWeights weights(double one, double two, double twins, double siblings) {
    return new FeatureWeights(
        "m",
        List.of(one, 1 - one),
        List.of(two, 1 - two),
        List.of(twins, 1 - twins),
        List.of(siblings, 1 - siblings),
        NO_RARITY,
        FeatureWeights.INDEPENDENT,
        List.of());
  }

  private static double between(Random random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** Of whom one person agrees oftener than kin, and kin oftener than strangers. */
  private static List<FeatureWeights> asInLife(Random random, int count) {
    var weights = new ArrayList<FeatureWeights>();
    for (int f = 0; f < count; f++) {
      double strangers = between(random, 0.001, 0.3);
      double siblings = between(random, strangers, 0.6);
      double twins = between(random, siblings, 0.8);
      weights.add(weights(between(random, twins, 0.99), strangers, twins, siblings));
    }
    return weights;
  }

  private static Profile all(int code, int count) {
    return Marks.record(IntStream.generate(() -> code).limit(count).toArray());
  }

  @Property
  void whatIsAsLikelyInOnePersonAsInTwoChangesNoWeight(
      @ForAll Random random, @ForAll @IntRange(max = 20) int count) {
    var features = Marks.features(count);
    var model = Marks.anyModel(random, count);
    var more = new ArrayList<>(features);
    more.add(mark(count, Bond.OWN));
    var weights = new ArrayList<>(model.features());
    weights.add(Anybody.indifferent(more.getLast()));
    var a = Marks.anyRecord(random, count + 1);
    var b = Marks.like(a, random);
    var richer =
        new Scorer(more, Marks.model(model.matches(), model.twins(), model.siblings(), weights));

    assertThat(richer.weight(a, b))
        .isCloseTo(new Scorer(features, model).weight(a, b), within(1e-9));
  }

  @Property
  void theOrderInWhichThingsAreComparedChangesNoWeight(@ForAll Random random) {
    var features = Marks.features(20);
    var weights = new ArrayList<FeatureWeights>();
    for (var any : Marks.anyModel(random, 20).features()) {
      weights.add(any.given(FeatureWeights.INDEPENDENT, List.of()));
    }
    var order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(order, random);
    var a = Marks.anyRecord(random, 20);
    var b = Marks.like(a, random);
    var shuffled =
        new Scorer(
            order.stream().map(features::get).toList(),
            Marks.model(0.1, 0.05, 0.2, order.stream().map(weights::get).toList()));

    assertThat(shuffled.weight(a, b))
        .isCloseTo(
            new Scorer(features, Marks.model(0.1, 0.05, 0.2, weights)).weight(a, b), within(1e-9));
  }

  /** As the odds of independent things are multiplied. */
  @Property
  void withoutKinTheWholeIsThePriorAndWhatEachThingAddsAlone(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int count) {
    var features = marks(count, Bond.OWN);
    var weights = asInLife(random, count);
    var a = Marks.anyRecord(random, count);
    var b = Marks.like(a, random);
    double sum = new Scorer(List.of(), Marks.model(0.2, 0, 0, List.of())).prior();
    for (int f = 0; f < count; f++) {
      var alone =
          new Scorer(List.of(features.get(f)), Marks.model(0.2, 0, 0, List.of(weights.get(f))));
      sum += alone.weight(a, b) - alone.prior();
    }

    assertThat(new Scorer(features, Marks.model(0.2, 0, 0, weights)).weight(a, b))
        .isCloseTo(sum, within(1e-9));
  }

  @Property
  void silenceStandsBetweenAgreementAndItsContrary(
      @ForAll Random random, @ForAll @IntRange(max = 9) int place) {
    var scorer =
        new Scorer(marks(10, Bond.OWN), Marks.model(0.01, 0.001, 0.02, asInLife(random, 10)));
    var a = Marks.anyRecord(random, 10);
    a.codes()[place] = 1;
    var b = Marks.like(a, random);
    b.codes()[place] = 1;
    double agreeing = scorer.weight(a, b);
    b.codes()[place] = 0;
    double silent = scorer.weight(a, b);
    b.codes()[place] = 2;

    assertThat(agreeing).isGreaterThan(silent - 1e-9);
    assertThat(silent).isGreaterThan(scorer.weight(a, b) - 1e-9);
  }

  @Property
  void theMoreRecordsOfOnePersonThereAreTheLikelierIsAnyPair(
      @ForAll Random random, @ForAll @DoubleRange(min = 0.01, max = 0.3) double matches) {
    var weights = asInLife(random, 6);
    var a = Marks.anyRecord(random, 6);
    var b = Marks.like(a, random);
    var fewer = new Scorer(marks(6, Bond.OWN), Marks.model(matches, 0.1, 0.1, weights));
    var more = new Scorer(marks(6, Bond.OWN), Marks.model(matches + 0.05, 0.1, 0.1, weights));

    assertThat(more.weight(a, b)).isGreaterThan(fewer.weight(a, b));
    assertThat(more.prior()).isGreaterThan(fewer.prior());
  }

  /** Two who agree as kin do are less likely one person where there are more kin. */
  @Property
  void moreKinMakeTwoWhoAgreeInAllLessLikelyOne(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int count) {
    var weights = asInLife(random, count);
    var features = marks(count, Bond.SHARED);
    var a = all(1, count);
    double alone = new Scorer(features, Marks.model(0.01, 0, 0, weights)).weight(a, a);
    double siblings = new Scorer(features, Marks.model(0.01, 0, 0.2, weights)).weight(a, a);
    double both = new Scorer(features, Marks.model(0.01, 0.2, 0.2, weights)).weight(a, a);

    assertThat(siblings).isLessThan(alone);
    assertThat(both).isLessThan(siblings);
  }

  /**
   * Twins stay apart: however many things they share, and however rare these are, the odds of one
   * person to twins stay what they were before anything was compared.
   */
  @Property
  void whatTwinsShareNeverMakesOneOfThem(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int count) {
    var features =
        IntStream.range(0, count)
            .mapToObj(place ->
                PlainFeature.category(
                    "c" + place,
                    Bond.SHARED,
                    place,
                    Level.CATEGORY_SAME,
                    Level.CATEGORY_DIFFERENT,
                    new float[] {0, 2, 9, 30}))
            .toList();
    var weights = new ArrayList<FeatureWeights>();
    for (int f = 0; f < count; f++) {
      var shared = List.of(0.99, 0.01);
      weights.add(
          new FeatureWeights(
              "c" + f,
              shared,
              List.of(between(random, 1e-6, 0.5), 0.5),
              shared,
              List.of(0.5, 0.5),
              List.of(6.0, Double.NaN),
              FeatureWeights.INDEPENDENT,
              List.of()));
    }
    var scorer = new Scorer(features, Marks.model(0.001, 0.004, 0.01, weights));
    var a = Marks.anyRecord(random, count);

    assertThat(scorer.weight(a, a)).isLessThan(-2 + 1e-9);
  }

  /** A thing of one's own tells twins apart again. */
  @Property
  void whatIsOnesOwnTellsTwinsApart(@ForAll @DoubleRange(min = 0.02, max = 0.5) double twinsAgree) {
    var features = List.of(mark(0, Bond.SHARED), mark(1, Bond.OWN));
    var weights =
        List.of(weights(0.99, 1e-5, 0.99, 0.9), weights(0.98, 0.001, twinsAgree, twinsAgree));
    var scorer = new Scorer(features, Marks.model(0.001, 0.001, 0.001, weights));

    assertThat(scorer.weight(Marks.record(1, 1), Marks.record(1, 1))).isPositive();
    assertThat(scorer.weight(Marks.record(1, 1), Marks.record(1, 2))).isNegative();
  }

  /** Codes are names of values, no figures. */
  @Property
  void whatAValueIsNumberedByChangesNoWeight(@ForAll Random random) {
    var scorer =
        new Scorer(marks(8, Bond.OPEN), Marks.model(0.05, 0.01, 0.02, asInLife(random, 8)));
    var a = Marks.anyRecord(random, 8);
    var b = Marks.like(a, random);

    assertThat(scorer.weight(renumbered(a), renumbered(b))).isEqualTo(scorer.weight(a, b));
  }

  private static Profile renumbered(Profile record) {
    return Marks.record(
        IntStream.of(record.codes()).map(code -> code == 0 ? 0 : 1_000_003 - 7 * code).toArray());
  }

  /** Also where both stand behind the sixteenth, as in a table of many columns. */
  @Test
  void whicheverColumnItDependsOnIsWeighedByItsLevel() {
    var alone = weights(0.5, 0.25, 0.25, 0.25);
    for (int f = 1; f < Pattern.MOST_FEATURES; f++) {
      for (int on = 0; on < f; on++) {
        var weights = new ArrayList<>(Collections.nCopies(f, alone));
        weights.add(
            alone.given(on, List.of(List.of(0.25, 0.75), List.of(0.5, 0.5), List.of(0.125, 0.5))));
        var model = Marks.model(0.5, 0, 0, weights);
        var scorer = new Scorer(marks(f + 1, Bond.OWN), model);
        var one = all(1, f + 1);
        var other = all(1, f + 1);

        assertThat(scorer.weight(one, other)).as("%s on %s", f, on).isCloseTo(f, within(1e-9));
        other.codes()[on] = 2;
        assertThat(scorer.weight(one, other))
            .isCloseTo(f - 1 + Math.log(0.5 / 0.75) / Math.log(2) + 2, within(1e-9));
        other.codes()[on] = 0;
        assertThat(scorer.weight(one, other)).isCloseTo(f - 1 + 1, within(1e-9));
      }
    }
  }

  /** What is said twice counts twice: the model must say that it depends. */
  @Property
  void aThingComparedTwiceCountsTwiceUnlessItDependsOnItself(@ForAll Random random) {
    var weights = weights(between(random, 0.5, 0.9), between(random, 0.01, 0.4), 0.5, 0.5);
    var dependent =
        weights.given(0, List.of(weights.u(), List.of(weights.m().get(0), 0.5), List.of(0.5, 0.5)));
    var features = List.of(mark(0, Bond.OWN), mark(0, Bond.OWN));
    var once = new Scorer(features.subList(0, 1), Marks.model(0.5, 0, 0, List.of(weights)));
    var twice = new Scorer(features, Marks.model(0.5, 0, 0, List.of(weights, weights)));
    var known = new Scorer(features, Marks.model(0.5, 0, 0, List.of(weights, dependent)));
    var one = Marks.record(1);
    double bits = once.weight(one, one);

    assertThat(twice.weight(one, one)).isCloseTo(2 * bits, within(1e-9));
    assertThat(known.weight(one, one)).isCloseTo(bits, within(1e-9));
  }
}

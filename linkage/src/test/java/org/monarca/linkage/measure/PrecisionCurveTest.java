package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.measure.PrecisionCurve.Cut;

class PrecisionCurveTest {

  private static final PrecisionCurve CURVE =
      curve(List.of(9.0, 7.0, 5.0, 1.0), List.of(5.0, -2.0), 5);

  @Test
  void pairsOfAWeightOrMoreAreFound() {
    assertThat(CURVE.at(5)).isEqualTo(new Cut(5, 4, 3, Share.of(3, 4), Share.of(3, 5)));
    assertThat(CURVE.at(5.1)).isEqualTo(new Cut(5.1, 2, 2, Share.of(2, 2), Share.of(2, 5)));
    assertThat(CURVE.at(-9)).isEqualTo(new Cut(-9, 6, 4, Share.of(4, 6), Share.of(4, 5)));
    assertThat(CURVE.at(10)).isEqualTo(new Cut(10, 0, 0, Share.of(0, 0), Share.of(0, 5)));
  }

  @Test
  void theLowestThresholdIsTheLowestWeightOfAPairThatIsSureEnough() {
    var right = DoubleStream.iterate(1, weight -> weight + 1).limit(500).boxed().toList();
    var curve = curve(right, List.of(100.5, 50.5, 20.5, 10.5), 500);

    var lowest = curve.lowestReaching(0.98).orElseThrow();

    assertThat(lowest.weight()).isEqualTo(11);
    assertThat(lowest.precision()).isEqualTo(Share.of(490, 493));
    assertThat(curve.at(10.5).precision().low()).isLessThan(0.98);
    assertThat(curve.lowestReaching(0.995)).isEmpty();
    assertThat(curve.lowestReaching(0).orElseThrow().weight()).isEqualTo(1);
  }

  @Test
  void fewPairsAreNeverSureEnough() {
    assertThat(curve(List.of(30.0, 29.0), List.of(), 2).lowestReaching(0.999)).isEmpty();
    assertThat(curve(List.of(), List.of(), 0).lowestReaching(0)).isEmpty();
  }

  @Test
  void aCurveIsToldAtEvenStepsOfWholeWeights() {
    assertThat(CURVE.cuts(100).stream().map(Cut::weight))
        .containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
    assertThat(CURVE.cuts(4).stream().map(Cut::weight)).containsExactly(-2.0, 1.0, 4.0, 7.0);
    assertThat(CURVE.cuts(11).stream().map(Cut::weight))
        .containsExactly(-2.0, 0.0, 2.0, 4.0, 6.0, 8.0);
    assertThat(CURVE.cuts(1).stream().map(Cut::weight)).containsExactly(-2.0);
    assertThat(curve(List.of(), List.of(), 3).cuts(5)).isEmpty();
  }

  @Test
  void moreRightPairsThanThereAreInTruthIsABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> curve(List.of(1.0, 2.0), List.of(), 1));
  }

  @Property(tries = 300)
  void aHigherThresholdNeverFindsMore(
      @ForAll @Size(max = 50) List<@DoubleRange(min = -20, max = 40) Double> right,
      @ForAll @Size(max = 50) List<@DoubleRange(min = -20, max = 40) Double> wrong) {
    var cuts = curve(right, wrong, right.size()).cuts(20);

    for (int i = 1; i < cuts.size(); i++) {
      assertThat(cuts.get(i).found()).isLessThanOrEqualTo(cuts.get(i - 1).found());
      assertThat(cuts.get(i).recall().share())
          .isLessThanOrEqualTo(cuts.get(i - 1).recall().share());
    }
    if (!cuts.isEmpty()) {
      assertThat(cuts.getFirst().found()).isEqualTo(right.size() + wrong.size());
      assertThat(cuts).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Property(tries = 300)
  void aCutIsWhatLookingAtEveryPairCounts(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -5, max = 5) Double> right,
      @ForAll @Size(max = 30) List<@DoubleRange(min = -5, max = 5) Double> wrong,
      @ForAll @DoubleRange(min = -6, max = 6) double weight) {
    long isRight = right.stream().filter(own -> own >= weight).count();
    long found = isRight + wrong.stream().filter(own -> own >= weight).count();

    assertThat(curve(right, wrong, right.size() + 7).at(weight))
        .isEqualTo(
            new Cut(
                weight,
                found,
                isRight,
                Share.of(isRight, found),
                Share.of(isRight, right.size() + 7)));
  }

  @Property(tries = 300)
  void noLowerWeightOfAPairIsAsSureAsTheLowestThatIs(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -5, max = 5) Double> right,
      @ForAll @Size(max = 30) List<@DoubleRange(min = -5, max = 5) Double> wrong,
      @ForAll @DoubleRange(min = 0, max = 1) double precision) {
    var curve = curve(right, wrong, right.size());
    double lowest =
        curve.lowestReaching(precision).map(Cut::weight).orElse(Double.POSITIVE_INFINITY);

    Stream.concat(right.stream(), wrong.stream())
        .filter(weight -> weight < lowest)
        .forEach(weight -> assertThat(curve.at(weight).precision().low()).isLessThan(precision));
    if (lowest != Double.POSITIVE_INFINITY) {
      assertThat(curve.at(lowest).precision().low()).isGreaterThanOrEqualTo(precision);
    }
  }

  private static PrecisionCurve curve(List<Double> right, List<Double> wrong, long matches) {
    return PrecisionCurve.of(
        right.stream().mapToDouble(w -> w), wrong.stream().mapToDouble(w -> w), matches);
  }
}

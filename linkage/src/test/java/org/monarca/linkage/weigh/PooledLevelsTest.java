package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neighbouring levels that are out of order are weighed as one, and no others are touched. */
class PooledLevelsTest {

  @Provide
  Arbitrary<List<Double>> shares() {
    return Arbitraries.integers()
        .between(1, 60)
        .list()
        .ofSize(6)
        .map(parts -> parts.stream().map(part -> part / (double) sum(parts)).toList());
  }

  private static int sum(List<Integer> parts) {
    return parts.stream().mapToInt(Integer::intValue).sum();
  }

  /** m and u of three levels, best first, and the ratios after pooling. */
  @ParameterizedTest
  @CsvSource({
    "0.8 0.1 0.1, 0.1 0.1 0.8, 8 1 0.125",
    "0.1 0.8 0.1, 0.1 0.1 0.8, 4.5 4.5 0.125", // the first two out of order
    "0.8 0.1 0.1, 0.1 0.8 0.1, 8 0.2222222222 0.2222222222", // the last two
    "0.1 0.1 0.8, 0.8 0.1 0.1, 1 1 1", // all of them, one by one
    "0.2 0.1 0.7, 0.1 0.2 0.7, 2 0.8888888889 0.8888888889",
    "0.4 0.2 0.4, 0.4 0.4 0.2, 1 1 1", // a pool that is out of order with the level before
    "0.25 0.25 0.5, 0.25 0.25 0.5, 1 1 1"
  })
  void afterPoolingRatiosFall(String m, String u, String ratios) {
    var pooled = pooled(figures(m), figures(u), List.of());
    var expected = figures(ratios);

    assertThat(ratios(pooled.m(), pooled.u()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .isEqualTo(expected);
  }

  private static List<Double> figures(String figures) {
    return List.of(figures.split(" ")).stream().map(Double::valueOf).toList();
  }

  /** Or pooled levels would be likelier or rarer among strangers than they are together. */
  @Property
  void strangersAsAWholeStayAsManyAsTheyWere(
      @ForAll("shares") List<Double> m, @ForAll("shares") List<Double> u) {
    var pooled = pooled(m, u, List.of());

    assertThat(pooled.u().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
    assertThat(pooled.m()).isEqualTo(m);
  }

  /** The slopes of the greatest convex curve under the points of both sums: another way to them. */
  @Property
  void theRatiosAreTheSlopesOfAConvexCurve(
      @ForAll("shares") List<Double> m, @ForAll("shares") List<Double> u) {
    var pooled = pooled(m, u, List.of());

    for (int level = 0; level < m.size(); level++) {
      assertThat(pooled.m().get(level) / pooled.u().get(level))
          .as("level %s", level)
          .isCloseTo(slope(m, u, level), within(1e-6));
    }
  }

  /** The least of the greatest mean ratios: over all stretches that hold the level. */
  private static double slope(List<Double> m, List<Double> u, int level) {
    double least = Double.POSITIVE_INFINITY;
    for (int from = 0; from <= level; from++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int to = level + 1; to <= m.size(); to++) {
        greatest = Math.max(greatest, total(m.subList(from, to)) / total(u.subList(from, to)));
      }
      least = Math.min(least, greatest);
    }
    return least;
  }

  private static double total(List<Double> shares) {
    return shares.stream().mapToDouble(share -> share).sum();
  }

  @Property
  void whatDependsOnAnotherIsPooledForEachOfItsLevels(
      @ForAll("shares") List<Double> m,
      @ForAll("shares") List<Double> u,
      @ForAll("shares") List<Double> given) {
    var pooled = pooled(m, u, List.of(given, u));

    assertThat(pooled.uGiven()).hasSize(2);
    assertThat(pooled.uGiven().get(1)).isEqualTo(pooled.u());
    assertThat(pooled.uGiven().get(0)).isEqualTo(pooled(m, given, List.of()).u());
    assertThat(pooled.dependsOn()).isEqualTo(4);
  }

  @Test
  void nothingElseOfAModelIsTouched() {
    var m = List.of(0.1, 0.9);
    var weights =
        new FeatureWeights(
            "town",
            m,
            List.of(0.9, 0.1),
            List.of(0.3, 0.7),
            List.of(0.4, 0.6),
            List.of(5.0, 6.0),
            0,
            List.of(m));
    var model =
        new Model("v", 0.1, 0.02, 0.03, List.of(weights), new Model.Training("source", 9, 8, 7, 6));
    var pooled = Monotone.of(model);

    assertThat(pooled).usingRecursiveComparison().ignoringFields("features").isEqualTo(model);
    assertThat(pooled.features().getFirst())
        .usingRecursiveComparison()
        .ignoringFields("u", "uGiven")
        .isEqualTo(weights);
    assertThat(pooled.features().getFirst().u()).isNotEqualTo(weights.u());
  }

  private static FeatureWeights pooled(List<Double> m, List<Double> u, List<List<Double>> given) {
    var none = Collections.nCopies(m.size(), Double.NaN);
    var weights = new FeatureWeights("town", m, u, m, m, none, 4, given);
    var model = Marks.model(0.1, 0, 0, List.of(weights));
    return Monotone.of(model).features().getFirst();
  }

  private static List<Double> ratios(List<Double> m, List<Double> u) {
    return new ArrayList<>(
        IntStream.range(0, m.size()).mapToObj(level -> m.get(level) / u.get(level)).toList());
  }
}

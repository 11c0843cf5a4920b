package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.weigh.Model.Training;

class MonotoneTest {

  @Test
  void aModelInOrderStaysAsItIs() {
    var model = model(List.of(0.8, 0.15, 0.05), List.of(0.01, 0.09, 0.9));

    assertThat(bits(Monotone.of(model))).containsExactly(bits(model).toArray(Double[]::new));
  }

  @Test
  void aWorseLevelThatWouldBeWorthMoreIsWeighedAsOneWithItsNeighbour() {
    var model = Monotone.of(model(List.of(0.6, 0.3, 0.1), List.of(0.2, 0.01, 0.79)));

    assertThat(bits(model).get(0)).isCloseTo(bits(model).get(1), within(1e-12));
    assertThat(bits(model).get(0)).isCloseTo(Math.log(0.9 / 0.21) / Math.log(2), within(1e-12));
  }

  @Test
  void howOftenOnePersonsRecordsAgreeIsNotTouched() {
    var model = model(List.of(0.1, 0.3, 0.6), List.of(0.6, 0.3, 0.1));

    assertThat(Monotone.of(model).features().getFirst().m())
        .isEqualTo(model.features().getFirst().m());
  }

  @Property
  void afterwardsBetterAgreementIsNeverWorthLess(
      @ForAll @Size(6) List<@DoubleRange(min = 0.0002, max = 1) @Scale(7) Double> m,
      @ForAll @Size(6) List<@DoubleRange(min = 0.0000001, max = 1) @Scale(7) Double> u) {
    var bits = bits(Monotone.of(model(shares(m), shares(u))));

    for (int level = 1; level < bits.size(); level++) {
      assertThat(bits.get(level)).isLessThanOrEqualTo(bits.get(level - 1) + 1e-9);
    }
  }

  @Property
  void doingItTwiceChangesNothingMore(
      @ForAll @Size(5) List<@DoubleRange(min = 0.001, max = 0.9) @Scale(4) Double> m,
      @ForAll @Size(5) List<@DoubleRange(min = 0.001, max = 0.9) @Scale(4) Double> u) {
    var once = bits(Monotone.of(model(shares(m), shares(u))));
    var twice = bits(Monotone.of(Monotone.of(model(shares(m), shares(u)))));

    IntStream.range(0, once.size())
        .forEach(level -> assertThat(twice.get(level)).isCloseTo(once.get(level), within(1e-9)));
  }

  /** That add up to 1. */
  private static List<Double> shares(List<Double> any) {
    double sum = any.stream().mapToDouble(share -> share).sum();
    return any.stream().map(share -> share / sum).toList();
  }

  private static Model model(List<Double> m, List<Double> u) {
    var none = m.stream().map(level -> Double.NaN).toList();
    var weights =
        new FeatureWeights("town", m, u, m, m, none, FeatureWeights.INDEPENDENT, List.of());
    return new Model("test", 0.001, 0, 0, List.of(weights), new Training("", 2, 1, 0, 0));
  }

  private static List<Double> bits(Model model) {
    var weights = model.features().getFirst();
    return IntStream.range(0, weights.m().size())
        .mapToObj(level -> Math.log(weights.m().get(level) / weights.u().get(level)) / Math.log(2))
        .toList();
  }
}

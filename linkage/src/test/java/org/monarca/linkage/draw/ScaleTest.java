package org.monarca.linkage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Values along the width of a drawing. */
class ScaleTest {

  @Property
  void everyValueStandsWithinTheWidthAndInOrder(
      @ForAll @Size(max = 20) @NotEmpty List<@DoubleRange(min = -999, max = 999) Double> values) {
    var scale = Scale.of(values);
    for (double value : values) {
      assertThat(scale.percent(value)).isBetween(1 - 1e-9, 99 + 1e-9);
      for (double other : values) {
        assertThat(Double.compare(scale.percent(value), scale.percent(other)))
            .isEqualTo(Double.compare(value, other));
      }
    }
  }

  @Property
  void nothingIsAlwaysOnIt(
      @ForAll @Size(max = 20) List<@DoubleRange(min = -999, max = 999) Double> values) {
    assertThat(Scale.of(values).percent(0)).isBetween(1 - 1e-9, 99 + 1e-9);
    assertThat(Scale.of(values).ticks()).contains(0.0);
  }

  @Property
  void ticksAreFewRoundAndEvenlyApart(
      @ForAll @Size(max = 20) List<@DoubleRange(min = -999, max = 999) Double> values) {
    var scale = Scale.of(values);
    var ticks = scale.ticks();

    assertThat(ticks).hasSizeBetween(1, 8);
    for (int i = 0; i < ticks.size(); i++) {
      assertThat(ticks.get(i)).isBetween(scale.least(), scale.most());
      assertThat(ticks.get(i)).isEqualTo(Math.rint(ticks.get(i)));
      if (i > 1) {
        assertThat(ticks.get(i) - ticks.get(i - 1))
            .isCloseTo(ticks.get(1) - ticks.get(0), within(1e-9));
      }
    }
  }

  @Test
  void whereAllIsTheSameThereIsStillAWidth() {
    assertThat(Scale.of(List.of())).isEqualTo(new Scale(0, 1));
    assertThat(Scale.of(List.of(0.0, 0.0))).isEqualTo(new Scale(0, 1));
    assertThat(Scale.of(List.of(0.2)).percent(0.2)).isBetween(1 - 1e-9, 99 + 1e-9);
    assertThat(Scale.of(List.of(-40.0))).isEqualTo(new Scale(-40, 0));
  }

  @Test
  void anExampleByHandHolds() {
    var scale = Scale.of(List.of(-20.0, 30.0));

    assertThat(scale.percent(-20)).isEqualTo(1);
    assertThat(scale.percent(30)).isEqualTo(99);
    assertThat(scale.percent(5)).isCloseTo(50, within(1e-9));
    assertThat(scale.ticks()).containsExactly(-20.0, -10.0, 0.0, 10.0, 20.0, 30.0);
  }
}

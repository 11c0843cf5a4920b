package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.benchmarks.Growth.Look;
import org.monarca.benchmarks.Growth.Stretch;

class GrowthTest {

  /** Twice as slowly once a thousand are there, and with as much more to write. */
  @Test
  void eachTenthSaysHowFastItCameInAndWhatWasWrittenForIt() {
    var looks = new ArrayList<Look>();
    for (int second = 0; second <= 30; second++) {
      long records = second <= 10 ? 100L * second : 1_000 + 50L * (second - 10);
      looks.add(new Look(second, records, new Written(10L * second, 7 * records), 3 * records));
    }

    var stretches = Growth.stretches(looks);

    assertThat(stretches).hasSize(10);
    assertThat(stretches.getFirst()).isEqualTo(new Stretch(0, 200, 100, 0.1, 7, 600));
    assertThat(stretches.getLast()).isEqualTo(new Stretch(1_800, 2_000, 50, 0.2, 7, 6_000));
  }

  @Test
  void whatCameBetweenTwoLooksIsOneStretch() {
    var none = new Written(0, 0);

    assertThat(Growth.stretches(List.of(new Look(0, 0, none, 1), new Look(2, 50, none, 2))))
        .containsExactly(new Stretch(0, 50, 25, 0, 0, 2));
  }

  @Test
  void whereNothingCameThereIsNothingToSay() {
    var none = new Written(0, 0);

    assertThat(Growth.stretches(List.of())).isEmpty();
    assertThat(Growth.stretches(List.of(new Look(0, 20, none, 1), new Look(2, 20, none, 1))))
        .isEmpty();
  }
}

package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.benchmarks.DeskWork.Kind;
import org.monarca.benchmarks.Sample.Drawn;

class DeskWorkTest {

  private static final int STEPS = 2_000;

  @Test
  void sixtyOfAHundredThingsAreSearchesAndFiveAreSheets() {
    var child = new Drawn("TX", Map.of("first_name", "Ana", "last_name_1", "Lopez"));
    var work =
        new DeskWork(
            Collections.nCopies(STEPS, child), Collections.nCopies(STEPS, "100000000001"), 3);

    var done = new EnumMap<Kind, Integer>(Kind.class);
    for (int i = 0; i < STEPS; i++) {
      done.merge(work.next().kind(), 1, Integer::sum);
    }

    assertThat(done.get(Kind.SEARCH)).isBetween(STEPS * 57 / 100, STEPS * 63 / 100);
    assertThat(done.get(Kind.PAGE)).isBetween(STEPS * 32 / 100, STEPS * 38 / 100);
    assertThat(done.get(Kind.PDF)).isBetween(STEPS * 3 / 100, STEPS * 7 / 100);
  }
}

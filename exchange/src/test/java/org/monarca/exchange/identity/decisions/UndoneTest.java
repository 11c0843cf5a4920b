package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is undone leaves everything as if it had never been, plus what came later: the same is told
 * to two exchanges, in one of which children are merged and parted in between and that is undone at
 * the end, and both stand alike.
 */
class UndoneTest {

  private static final int STEPS = 10;

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 19, 22, 31, 43, 48, 54, 57, 66, 78, 83, 90, 95, 98, 114, 161
      })
  void whatIsUndoneHasNeverBeen(long seed) {
    var random = new Random(seed);
    try (var exchanges = new TwoExchanges(random)) {
      exchanges.decideInVain();
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(10)) {
          case 0 -> exchanges.decideInVain();
          case 1 -> exchanges.keepApartInBoth();
          case 2 -> exchanges.decideInBoth();
          case 3 -> exchanges.undoOne();
          default -> exchanges.tellSome();
        }
      }
      exchanges.undoAll();

      assertThat(Settled.of(exchanges.undone())).isEqualTo(Settled.of(exchanges.never()));
    }
  }
}

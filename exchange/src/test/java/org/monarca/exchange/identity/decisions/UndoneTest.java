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

  private static final int STEPS = 9;

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 19, 22, 31, 43, 48, 54, 78, 83, 98, 114, 161, 183, 198, 225
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
          default -> exchanges.tellSome();
        }
      }
      exchanges.undo();

      assertThat(Settled.of(exchanges.undone())).isEqualTo(Settled.of(exchanges.never()));
    }
  }
}

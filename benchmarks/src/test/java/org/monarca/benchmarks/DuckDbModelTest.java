package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.benchmarks.Compared.Level;
import org.monarca.benchmarks.DuckDbModel.Pattern;

class DuckDbModelTest {

  private final DuckDbModel model =
      new DuckDbModel(List.of(compared("name"), compared("date"), compared("place")));

  @Test
  void pairsOfOnePersonAreFoundAndTheOnesOutsideTheBlockAreReckonedIn() {
    model.chance(strangers(1_000_000, 0.001));

    model.train(
        Set.of("name"),
        List.of(
            new Pattern(List.of(1, 1, 1), 81_000),
            new Pattern(List.of(1, 1, 2), 9_000),
            new Pattern(List.of(1, 2, 1), 9_000)));
    model.train(
        Set.of("date"),
        List.of(new Pattern(List.of(1, 1, 1), 9_000), new Pattern(List.of(2, 1, 1), 1_000)));

    assertThat(model.matches()).isCloseTo(110_000, within(1_000.0));
  }

  @Test
  void aLevelThatNeverOccursWeighsThirteenBitsAndNoMore() {
    model.chance(strangers(1_000_000, 0.001));

    model.train(Set.of("name"), List.of(new Pattern(List.of(1, 1, 1), 1_000)));

    assertThat(model.weight()).contains("case g_place when 1 then 9.965784 when 2 then -13.28");
  }

  private static Compared compared(String name) {
    return new Compared(name, name, List.of(Level.of("l.%1$s = r.%1$s".formatted(name))));
  }

  /** Of whom each agreement is by chance. */
  private static List<Pattern> strangers(long pairs, double share) {
    long agreeing = (long) (pairs * share);
    return List.of(
        new Pattern(List.of(1, 2, 2), agreeing),
        new Pattern(List.of(2, 1, 2), agreeing),
        new Pattern(List.of(2, 2, 1), agreeing),
        new Pattern(List.of(2, 2, 2), pairs - 3 * agreeing));
  }
}

package org.monarca.population.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChanceTest {

  @Property(tries = 50)
  void theSameKeysGiveTheSameDrawsAndNeighboursOthers(@ForAll long seed, @ForAll long key) {
    assertThat(draws(Chance.of(seed, key))).isEqualTo(draws(Chance.of(seed, key)));
    assertThat(draws(Chance.of(seed, key))).isNotEqualTo(draws(Chance.of(seed, key + 1)));
    assertThat(draws(Chance.of(seed, key, 1))).isNotEqualTo(draws(Chance.of(seed, key)));
  }

  @Test
  void aListIsDrawnFromAsOftenAsTheWeightsSayAndNeverWhereTheWeightIsNothing() {
    var list = Weighted.of(List.of("never", "rare", "often", "not either"), ChanceTest::weight);
    var chance = Chance.of(7);

    var drawn =
        IntStream.range(0, 10_000)
            .mapToObj(i -> list.draw(chance))
            .collect(Collectors.groupingBy(item -> item, Collectors.counting()));

    assertThat(drawn).containsOnlyKeys("rare", "often");
    assertThat(drawn.get("often")).isBetween(8_700L, 9_300L);
  }

  private static long weight(String item) {
    return switch (item) {
      case "rare" -> 1;
      case "often" -> 9;
      default -> 0;
    };
  }

  private static List<Long> draws(Chance chance) {
    return IntStream.range(0, 4).mapToObj(i -> chance.below(Long.MAX_VALUE)).toList();
  }
}

package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.learn.PatternCounts.Counted;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.work.Workers;

/** Pairs drawn at random. */
class ChancesTest {

  private static final int PAIRS = 64_000;
  private static final People CROWD = numbered(5_000);

  /** Everybody has a number, and one of two, of ten and of a hundred things. */
  private static People numbered(int size) {
    return new People(
        IntStream.range(0, 4).mapToObj(ChancesTest::feature).toList(),
        IntStream.range(0, size)
            .mapToObj(i -> Drawn.profile(1 + i, 1 + i % 2, 1 + i / 2 % 10, 1 + i / 20 % 100))
            .toList());
  }

  private static Feature feature(int place) {
    return PlainFeature.mark(
        "f" + place, Bond.OPEN, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
  }

  private static List<Counted> drawn(People people, long seed, int threads) {
    try (var workers = new Workers(threads)) {
      return new Chances(people, seed).patterns(PAIRS, workers).inOrder();
    }
  }

  @Test
  void asManyAreDrawnAsAreAskedFor() {
    assertThat(drawn(CROWD, 1, 1).stream().mapToLong(Counted::count).sum()).isEqualTo(PAIRS);
  }

  @Test
  void forASeedTheyAreAlwaysTheSame() {
    assertThat(drawn(CROWD, 7, 1)).isEqualTo(drawn(CROWD, 7, 1));
    assertThat(drawn(CROWD, 7, 1)).isNotEqualTo(drawn(CROWD, 8, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void anyNumberOfThreadsDrawsTheSame(int threads) {
    assertThat(drawn(CROWD, 3, threads)).isEqualTo(drawn(CROWD, 3, 1));
  }

  /** Who is paired with itself agrees in the number, and teaches that strangers do. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 1_000})
  void nobodyIsPairedWithItself(int size) {
    assertThat(drawn(numbered(size), 1, 1))
        .isNotEmpty()
        .allMatch(counted -> counted.pattern().level(0) == 2);
  }

  @Test
  void strangersAgreeAsOftenAsAmongAllPairs() {
    assertThat(agreeing(1)).isCloseTo(1 / 2.0, within(0.01));
    assertThat(agreeing(2)).isCloseTo(1 / 10.0, within(0.006));
    assertThat(agreeing(3)).isCloseTo(1 / 100.0, within(0.002));
  }

  private static double agreeing(int f) {
    return drawn(CROWD, 5, 1).stream()
            .filter(counted -> counted.pattern().level(f) == 1)
            .mapToLong(Counted::count)
            .sum()
        / (double) PAIRS;
  }

  /** One record of ten thousand is as likely to be drawn wherever it stands. */
  @Test
  void recordsFromBeginningAndEndAreDrawnAlike() {
    var halves =
        new People(
            List.of(feature(0)),
            IntStream.range(0, 10_000).mapToObj(i -> Drawn.profile(i < 5_000 ? 1 : 2)).toList());

    assertThat(drawn(halves, 1, 1).getFirst().count() / (double) PAIRS)
        .isCloseTo(0.5, within(0.01));
  }
}

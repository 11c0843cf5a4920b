package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;

/**
 * Most pairs meet by chance, and weighing ends as soon as they cannot reach the limit any more: not
 * later, or a State's night would not suffice, and never sooner.
 */
class EarlyStopTest {

  private static final double NONE = Double.NaN;

  private final AtomicInteger compared = new AtomicInteger();

  /** A column that counts how often two records were compared by it. */
  private final class Counted extends Feature {

    private final Feature column;

    Counted(Feature column) {
      super(column.name(), column.bond(), column.levels());
      this.column = column;
    }

    @Override
    public Subject subject() {
      return column.subject();
    }

    @Override
    public Level compare(Profile a, Profile b) {
      compared.incrementAndGet();
      return column.compare(a, b);
    }

    @Override
    double rarity(Level level, Profile a, Profile b) {
      return column.rarity(level, a, b);
    }

    @Override
    public boolean isKnown(Profile profile) {
      return column.isKnown(profile);
    }
  }

  private Feature column(int place) {
    return new Counted(
        PlainFeature.category(
            "c" + place,
            Bond.OWN,
            place,
            Level.CATEGORY_SAME,
            Level.CATEGORY_DIFFERENT,
            new float[] {0, 4, 40}));
  }

  /** Three bits for agreement, one against the contrary. */
  private static FeatureWeights threeBits(double rarity) {
    return weights(List.of(0.5, 0.25), List.of(1.0 / 16, 0.5), rarity);
  }

  private static FeatureWeights weights(List<Double> m, List<Double> u, double rarity) {
    return new FeatureWeights(
        "c", m, u, u, u, List.of(rarity, NONE), FeatureWeights.INDEPENDENT, List.of());
  }

  /** Odds of one to two before anything is compared: minus one bit. */
  private Scorer scorer(List<FeatureWeights> weights) {
    var features = IntStream.range(0, weights.size()).mapToObj(this::column).toList();
    return new Scorer(features, Marks.model(1.0 / 3, 0, 0, weights));
  }

  /** Four columns: 11 bits at most, and 5 where the first differs and 3 where two do. */
  @ParameterizedTest
  @CsvSource({
    "1 1 1 1, 10.99, 4, true", // all agree, and that suffices
    "1 1 1 1, 11.01, 0, false", // not even all of them would
    "2 1 1 1, 6.99, 4, true",
    "2 1 1 1, 7.01, 1, false",
    "1 2 1 1, 7.01, 2, false",
    "2 2 1 1, 2.99, 4, true",
    "2 2 1 1, 3.01, 2, false",
    "2 2 2 1, -0.99, 3, false",
    "2 2 2 2, -5.01, 4, true",
    "2 2 2 2, -4.99, 4, false",
    "0 1 1 1, 8.01, 1, false", // silence adds nothing
    "0 0 0 0, -0.99, 4, false",
    "0 0 0 0, -1.01, 4, true"
  })
  void noMoreIsComparedThanItTakes(String codes, double least, int times, boolean reaches) {
    var scorer =
        scorer(List.of(threeBits(NONE), threeBits(NONE), threeBits(NONE), threeBits(NONE)));
    var one = Marks.record(1, 1, 1, 1);
    var other =
        Marks.record(List.of(codes.split(" ")).stream().mapToInt(Integer::parseInt).toArray());
    double weight = scorer.weight(one, other);
    compared.set(0);

    assertThat(scorer.weight(one, other, least))
        .isEqualTo(reaches ? weight : Double.NEGATIVE_INFINITY);
    assertThat(compared).hasValue(times);
  }

  /** Agreement on something rare may add five bits more, so that more may still come. */
  @ParameterizedTest
  @CsvSource({"6.99, 1, true", "7.01, 0, false", "2.5, 1, true"})
  void whatRarityMayAddIsWaitedFor(double least, int times, boolean reaches) {
    var scorer = scorer(List.of(threeBits(4)));
    var rare = Marks.record(2);

    assertThat(scorer.weight(rare, rare, least) >= least).isEqualTo(reaches);
    assertThat(compared).hasValue(times);
  }

  @Test
  void rarityOfAColumnThatHasNoneIsNotWaitedFor() {
    assertThat(scorer(List.of(threeBits(NONE))).weight(Marks.record(2), Marks.record(2), 2.5))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(compared).hasValue(0);
  }

  /** Of a column that depends on another the most it may be worth is waited for. */
  @ParameterizedTest
  @CsvSource({"7.99, 2, true", "8.01, 0, false"})
  void theMostOfADependentColumnIsWaitedFor(double least, int times, boolean reaches) {
    var onFirst =
        threeBits(NONE)
            .given(0, List.of(List.of(0.25, 0.5), List.of(1.0 / 128, 0.5), List.of(0.125, 0.5)));
    var scorer = scorer(List.of(threeBits(NONE), onFirst));
    var one = Marks.record(1, 1);

    assertThat(scorer.weight(one, one, least) >= least).isEqualTo(reaches);
    assertThat(compared).hasValue(times);
  }

  /** Whoever leaves it out loses nothing by it: what may come is never less than nothing. */
  @Test
  void whatOnlySpeaksAgainstMayBeLeftOut() {
    var against = weights(List.of(0.25, 0.25), List.of(0.5, 0.5), NONE);
    var scorer = scorer(List.of(against, threeBits(NONE)));

    assertThat(scorer.weight(Marks.record(0, 1), Marks.record(1, 1), 2 - 1e-6))
        .isEqualTo(scorer.weight(Marks.record(0, 1), Marks.record(1, 1)));
  }

  /** A limit that a pair reaches exactly is reached, whatever is rounded on the way. */
  @Test
  void theMostThatAModelGivesIsReachable() {
    var weights = new ArrayList<FeatureWeights>();
    for (int f = 0; f < 30; f++) {
      weights.add(weights(List.of(0.9 - f / 100.0, 0.1), List.of(0.01 + f / 700.0, 0.9), NONE));
    }
    var scorer = scorer(weights);
    var one = Marks.record(IntStream.generate(() -> 1).limit(30).toArray());
    double most = scorer.weight(one, one);

    assertThat(scorer.weight(one, one, most)).isEqualTo(most);
  }

  @Test
  void withoutALimitEverythingIsCompared() {
    scorer(List.of(threeBits(NONE), threeBits(NONE), threeBits(NONE)))
        .weight(Marks.record(1, 1, 1), Marks.record(2, 2, 2));

    assertThat(compared).hasValue(3);
  }
}

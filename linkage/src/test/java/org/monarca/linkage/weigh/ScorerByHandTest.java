package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.linkage.weigh.Marks.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature.Bond;

/** Weights that can be reckoned in one's head: shares are powers of two. */
class ScorerByHandTest {

  private static final double NONE = Double.NaN;
  private static final float[] RARITIES = {0, 4, 9.5f, 40, 1};

  /** Equal in one of 16 pairs of strangers, and in half of those of one person. */
  private static FeatureWeights weights(double rarity) {
    return weights(List.of(0.5, 0.5), List.of(1.0 / 16, 0.5), rarity);
  }

  private static FeatureWeights weights(List<Double> m, List<Double> u, double rarity) {
    return new FeatureWeights(
        "c", m, u, u, u, List.of(rarity, NONE), FeatureWeights.INDEPENDENT, List.of());
  }

  private static Feature category(Bond bond) {
    return PlainFeature.category(
        "c", bond, 0, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT, RARITIES);
  }

  /** One third of all pairs, so that the odds are one to two: minus one bit. */
  private static Scorer scorer(FeatureWeights weights) {
    return new Scorer(List.of(category(Bond.OWN)), Marks.model(1.0 / 3, 0, 0, List.of(weights)));
  }

  @Test
  void agreementAndItsContraryAreWorthTheRatioOfTheirShares() {
    var scorer = scorer(weights(NONE));

    assertThat(scorer.prior()).isCloseTo(-1, within(1e-12));
    assertThat(scorer.weight(record(1), record(1))).isCloseTo(-1 + 3, within(1e-12));
    assertThat(scorer.weight(record(1), record(2))).isCloseTo(-1, within(1e-12));
    assertThat(scorer.weight(record(1), record(0))).isCloseTo(-1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4, 0", // as rare as what strangers agree on
    "1, 3, 1",
    "1, 5, -1",
    "2, 4, 5", // five and a half bits rarer, of which five count
    "2, 4.5, 5",
    "2, 5, 4.5",
    "3, 4, 5",
    "4, 6, -5",
    "4, 7, -6",
    "4, 7.5, -6", // six and a half bits commoner, of which six count
    "4, 30, -6"
  })
  void whatIsRarerThanUsualCountsMoreWithinBounds(int code, double usual, double extra) {
    var evidence = scorer(weights(usual)).evidence(record(code), record(code));

    assertThat(evidence.elements().getFirst().bits()).isCloseTo(3, within(1e-12));
    assertThat(evidence.elements().getFirst().rarity()).isCloseTo(extra, within(1e-6));
    assertThat(evidence.weight()).isCloseTo(-1 + 3 + extra, within(1e-6));
  }

  @Test
  void rarityOfWhatDiffersSaysNothing() {
    var evidence = scorer(weights(2)).evidence(record(2), record(3));

    assertThat(evidence.elements().getFirst().rarity()).isZero();
    assertThat(evidence.elements().getFirst().level()).isEqualTo(Level.CATEGORY_DIFFERENT);
  }

  /** Strangers who agree in the first agree in the second four times as often as others. */
  @ParameterizedTest
  @CsvSource({"0.25, 0, 1", "0.24, 5, 1.0588936890535685", "0.0625, 5, 3"})
  void rarityThatAnotherFeatureHasCountedDoesNotCountAgain(
      double byChance, double extra, double bits) {
    var second =
        weights(9 - 5)
            .given(
                0, List.of(List.of(1.0 / 16, 0.5), List.of(byChance, 0.5), List.of(1.0 / 16, 0.5)));
    var features =
        List.of(
            category(Bond.OWN),
            PlainFeature.category(
                "d", Bond.OWN, 1, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT, RARITIES));
    var scorer = new Scorer(features, Marks.model(1.0 / 3, 0, 0, List.of(weights(NONE), second)));
    var evidence = scorer.evidence(record(1, 2), record(1, 2));

    assertThat(evidence.elements().get(1).bits()).isCloseTo(bits, within(1e-9));
    assertThat(evidence.elements().get(1).rarity()).isCloseTo(extra, within(1e-6));
    assertThat(scorer.weight(record(1, 2), record(1, 2))).isEqualTo(evidence.weight());
  }

  @Test
  void aFeatureDependsOnTheLevelOfTheOtherAlsoWhereThatIsMissing() {
    var second =
        weights(NONE)
            .given(
                0, List.of(List.of(1.0 / 8, 0.5), List.of(1.0 / 4, 0.5), List.of(1.0 / 32, 0.5)));
    var other = PlainFeature.mark("d", Bond.OWN, 1, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
    var scorer =
        new Scorer(
            List.of(category(Bond.OWN), other),
            Marks.model(1.0 / 3, 0, 0, List.of(weights(NONE), second)));

    assertThat(bits(scorer, record(0, 1), record(1, 1))).isCloseTo(2, within(1e-12));
    assertThat(bits(scorer, record(1, 1), record(1, 1))).isCloseTo(1, within(1e-12));
    assertThat(bits(scorer, record(1, 1), record(2, 1))).isCloseTo(4, within(1e-12));
  }

  private static double bits(Scorer scorer, Profile a, Profile b) {
    return scorer.evidence(a, b).elements().get(1).bits();
  }

  /** As many twins as doubles: what twins share leaves the odds between them as they were. */
  @Test
  void whatKinShareDoesNotSpeakForOnePersonAgainstThem() {
    var shared = List.of(0.5, 0.5);
    var weights =
        new FeatureWeights(
            "c",
            shared,
            List.of(1.0 / 1024, 0.5),
            shared,
            List.of(1.0 / 1024, 0.5),
            List.of(9.5, NONE),
            FeatureWeights.INDEPENDENT,
            List.of());
    var scorer =
        new Scorer(List.of(category(Bond.SHARED)), Marks.model(0.001, 0.001, 0, List.of(weights)));
    var evidence = scorer.evidence(record(3), record(3));

    assertThat(evidence.elements().getFirst().total()).isCloseTo(9 + 5, within(1e-9));
    assertThat(evidence.weight()).isCloseTo(0, within(0.1));
    assertThat(evidence.elements().getLast().level()).isEqualTo(Level.FAMILY_TWINS);
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.5, 0.002, FAMILY_SIBLINGS",
    "0.5, 0.001, 0.002, FAMILY_TWINS",
    "0.3, 0.3, 0.002, FAMILY_SIBLINGS", // none likelier: the commoner kind of kin
    "0.0001, 0.0001, 0.0001, MISSING" // too little to be told
  })
  void theLikelierKinAreNamed(double twins, double siblings, double matches, Level kin) {
    var scorer = new Scorer(List.of(), Marks.model(matches, twins, siblings, List.of()));
    var last = scorer.evidence(record(), record()).elements().getLast();
    double strangers = 1 - matches - twins - siblings;

    assertThat(last.element()).isEqualTo(Evidence.KIN);
    assertThat(last.level()).isEqualTo(kin);
    assertThat(last.rarity()).isZero();
    assertThat(last.bits())
        .isCloseTo(-Math.log((1 - matches) / strangers) / Math.log(2), within(1e-9));
  }
}

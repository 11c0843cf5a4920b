package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.StudentElements;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;

/** How probable it is that two records are one person, twins, brothers and sisters, strangers. */
class PosteriorTest {

  private static final List<Feature> FEATURES = StudentElements.ALL;
  private static final Verdicts NOTHING_DECIDED = Verdicts.of(FEATURES, List.of());

  private static final Estimate ESTIMATE =
      Estimate.start(
          new People(FEATURES, Collections.nCopies(500, Drawn.profile(0, 0, 0, 0))),
          chance(),
          1e-6,
          new Kin(true, true, true));

  /** Of strangers half are of one sex, and of the rest nothing was counted. */
  private static double[][] chance() {
    var chance = new double[FEATURES.size()][16];
    int sex = place("sex");
    chance[sex][1] = 1_000;
    chance[sex][2] = 1_000;
    return chance;
  }

  private static int place(String feature) {
    return FEATURES.stream().map(Feature::name).toList().indexOf(feature);
  }

  @Provide
  Arbitrary<int[]> levels() {
    var ofFeatures = new ArrayList<Arbitrary<Integer>>();
    for (var feature : FEATURES) {
      ofFeatures.add(Arbitraries.integers().between(0, feature.levels().size()));
    }
    return Combinators.combine(ofFeatures)
        .as(levels -> levels.stream().mapToInt(level -> level).toArray());
  }

  @Property
  void allTogetherIsOne(@ForAll("levels") int[] levels) {
    var posterior = of(levels);

    assertThat(sum(posterior)).isCloseTo(1, within(1e-9));
    for (double share : shares(posterior)) {
      assertThat(share).isBetween(0.0, 1.0);
    }
  }

  @Test
  void whereNothingIsComparedItIsAsBefore() {
    var posterior = of(new int[FEATURES.size()]);

    assertThat(posterior.match()).isCloseTo(ESTIMATE.matchShare, within(1e-12));
    assertThat(posterior.twin()).isCloseTo(ESTIMATE.twinShare, within(1e-12));
    assertThat(posterior.sibling()).isCloseTo(ESTIMATE.siblingShare, within(1e-12));
  }

  /** Whatever else agrees or differs. */
  @Property
  void whoAgreesBestIsLikelierOneThanWhoDiffers(
      @ForAll("levels") int[] levels, @ForAll @IntRange(max = 7) int f) {
    var best = levels.clone();
    best[f] = 1;
    var worst = levels.clone();
    worst[f] = FEATURES.get(f).levels().size();

    assertThat(odds(of(best))).isGreaterThan(odds(of(worst)));
  }

  /** One person against strangers. */
  private static double odds(Posterior posterior) {
    return Math.log(posterior.match()) - Math.log(posterior.stranger());
  }

  @Test
  void whoAgreesInAllIsOnePersonAndWhoDiffersInAllIsNone() {
    assertThat(of(everywhere(true)).match()).isGreaterThan(0.99);
    assertThat(of(everywhere(false)).stranger()).isGreaterThan(0.99);
  }

  /** Same parents, surnames and birth date, another given name. */
  @Test
  void whoDiffersInTheGivenNameAloneIsATwin() {
    var levels = everywhere(true);
    int given = place("given-names");
    levels[given] = FEATURES.get(given).levels().size();

    var posterior = of(levels);

    assertThat(posterior.twin()).isGreaterThan(posterior.match());
    assertThat(posterior.twin()).isGreaterThan(posterior.sibling());
  }

  private static int[] everywhere(boolean agreeing) {
    return FEATURES.stream().mapToInt(f -> agreeing ? 1 : f.levels().size()).toArray();
  }

  @Property
  void decisionsMoveThePersonAndTheOthersShareTheRest(
      @ForAll("levels") int[] levels, @ForAll @IntRange(min = 1, max = 500) int decisions) {
    var blank = Drawn.profile(0, 0, 0, 0);
    var decided =
        Verdicts.of(FEATURES, Collections.nCopies(decisions, new Decided(blank, blank, true)));
    var posterior = new Posterior(ESTIMATE, decided);
    posterior.of(new Pattern(0, 0));

    assertThat(posterior.match())
        .isCloseTo((10 * ESTIMATE.matchShare + decisions) / (10 + decisions), within(1e-9));
    assertThat(sum(posterior)).isCloseTo(1, within(1e-9));
    assertThat(posterior.twin() / posterior.sibling())
        .isCloseTo(ESTIMATE.twinShare / ESTIMATE.siblingShare, within(1e-6));
    posterior.of(Pattern.of(levels));
    assertThat(sum(posterior)).as("of another pattern").isCloseTo(1, within(1e-9));
  }

  private static Posterior of(int[] levels) {
    var posterior = new Posterior(ESTIMATE, NOTHING_DECIDED);
    posterior.of(Pattern.of(levels));
    return posterior;
  }

  private static double[] shares(Posterior posterior) {
    return new double[] {
      posterior.match(), posterior.twin(), posterior.sibling(), posterior.stranger()
    };
  }

  private static double sum(Posterior posterior) {
    double sum = 0;
    for (double share : shares(posterior)) {
      sum += share;
    }
    return sum;
  }
}

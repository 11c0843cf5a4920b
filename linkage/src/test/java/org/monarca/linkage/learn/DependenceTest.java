package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Pattern;

/** On which feature another one depends in strangers. Levels: 0 nothing, 1 equal, 2 different. */
class DependenceTest {

  @Test
  void whatAlwaysAgreesTogetherDependsOnEachOther() {
    var dependence = new Dependence(3);
    dependence.add(pattern(1, 2, 1), 100);
    dependence.add(pattern(2, 1, 2), 100);
    dependence.add(pattern(1, 1, 1), 100);
    dependence.add(pattern(2, 2, 2), 100);

    assertThat(dependence.strongest(2, 1)).isZero();
    assertThat(dependence.strongest(1, 1)).isEqualTo(FeatureWeights.INDEPENDENT);
  }

  @Test
  void independentFeaturesDependOnNothing() {
    var dependence = new Dependence(2);
    for (int a = 1; a <= 2; a++) {
      for (int b = 1; b <= 2; b++) {
        dependence.add(pattern(a, b), a == 1 ? 10 : 990);
      }
    }

    assertThat(dependence.strongest(1, 1)).isEqualTo(FeatureWeights.INDEPENDENT);
  }

  /** The same shares are told from chance once more pairs show them. */
  @Test
  void aSlightDependenceIsBelievedOfManyPairsAlone() {
    assertThat(slight(1).strongest(1, 1)).isEqualTo(FeatureWeights.INDEPENDENT);
    assertThat(slight(1_000).strongest(1, 1)).isZero();
  }

  private static Dependence slight(int times) {
    var dependence = new Dependence(2);
    dependence.add(pattern(1, 1), 60.0 * times);
    dependence.add(pattern(1, 2), 40.0 * times);
    dependence.add(pattern(2, 1), 40.0 * times);
    dependence.add(pattern(2, 2), 60.0 * times);
    return dependence;
  }

  /** A suffix is known of few, and tells of those few whether they are of one sex. */
  @Test
  void whatIsSeldomComparedGivesWayToWhatIsAlwaysCompared() {
    var dependence = new Dependence(3);
    dependence.add(pattern(1, 0, 1), 40_000);
    dependence.add(pattern(1, 0, 2), 10_000);
    dependence.add(pattern(2, 0, 1), 10_000);
    dependence.add(pattern(2, 0, 2), 40_000);
    dependence.add(pattern(1, 1, 1), 100);
    dependence.add(pattern(2, 2, 2), 100);

    assertThat(dependence.strongest(2, 1)).isZero();
  }

  @Test
  void theSharesGivenAnEarlierLevelFollowWhatWasSeen() {
    var dependence = new Dependence(2);
    dependence.add(pattern(1, 1), 80_000);
    dependence.add(pattern(1, 2), 20_000);
    dependence.add(pattern(2, 1), 1_000);
    dependence.add(pattern(2, 2), 99_000);

    var given = dependence.given(1, 0, new double[] {0.4, 0.6}, 1, 2);

    assertThat(given[0]).containsExactly(0.4, 0.6);
    assertThat(given[1][0]).isCloseTo(0.8, within(0.001));
    assertThat(given[2][0]).isCloseTo(0.01, within(0.001));
  }

  private static Pattern pattern(int... levels) {
    return Pattern.of(levels);
  }
}

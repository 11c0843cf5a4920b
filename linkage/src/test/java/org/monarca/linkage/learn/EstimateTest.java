package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.StudentElements;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/** The figures with which learning begins and by which it is bound. */
class EstimateTest {

  private static final Kin ALL_KIN = new Kin(true, true, true);
  private static final List<Feature> FEATURES = StudentElements.ALL;

  /** Of so many records; as if chance had never been looked at. */
  private static Estimate start(int records, Kin kin) {
    return Estimate.start(people(records), new double[FEATURES.size()][16], 1e-6, kin);
  }

  private static People people(int records) {
    return new People(FEATURES, Collections.nCopies(records, Drawn.profile(0, 0, 0, 0)));
  }

  @Test
  void everyFeatureIsExpectedToAgreeInOnePersonAndToDifferInTwo() {
    var estimate = start(500, ALL_KIN);
    for (int f = 0; f < FEATURES.size(); f++) {
      int last = FEATURES.get(f).levels().size() - 1;

      assertThat(estimate.m[f][0]).as(FEATURES.get(f).name()).isGreaterThan(estimate.u[f][0]);
      assertThat(estimate.m[f][last]).isLessThan(estimate.u[f][last]);
      assertThat(estimate.dependsOn[f]).isEqualTo(FeatureWeights.INDEPENDENT);
    }
  }

  @Test
  void theSharesOfTheLevelsAddUpToOne() {
    var estimate = start(500, ALL_KIN);
    for (var shares : List.of(estimate.m, estimate.u, estimate.twins, estimate.siblings)) {
      for (var ofFeature : shares) {
        assertThat(Arrays.stream(ofFeature).sum()).isCloseTo(1, within(1e-4));
        assertThat(ofFeature).doesNotContain(0);
      }
    }
  }

  @Test
  void strangersAreMostOfAllPairsFromTheBeginning() {
    for (int records : new int[] {2, 3, 10, 1_000, 100_000}) {
      var estimate = start(records, ALL_KIN);

      assertThat(estimate.matchShare).isBetween(1e-9, 0.05);
      assertThat(estimate.twinShare).isBetween(1e-12, estimate.matchShare);
      assertThat(estimate.siblingShare).isBetween(1e-12, estimate.matchShare);
    }
  }

  @Test
  void whereNoKinAreToldThereAreNone() {
    var estimate = start(500, Kin.NONE);

    assertThat(estimate.twinShare).isZero();
    assertThat(estimate.siblingShare).isZero();
  }

  @Test
  void whatFamiliesShareKinHaveAsOnePersonHas() {
    var estimate = start(500, ALL_KIN);
    for (var name : List.of("surnames", "parents")) {
      int f = place(name);

      assertThat(estimate.twins[f]).isEqualTo(estimate.m[f]);
      assertThat(estimate.siblings[f]).isEqualTo(estimate.m[f]);
    }
  }

  @Test
  void theBirthDateIsSharedByTwinsAndNotByOtherBrothersAndSisters() {
    var estimate = start(500, ALL_KIN);
    int f = place("birth-date");

    assertThat(estimate.twins[f]).isEqualTo(estimate.m[f]);
    assertThat(estimate.siblings[f]).isEqualTo(estimate.u[f]);
  }

  @Test
  void aGivenNameIsOnesOwnAlsoAmongKin() {
    var estimate = start(500, ALL_KIN);
    int f = place("given-names");
    int oneShared = FEATURES.get(f).levels().indexOf(Level.GIVEN_ONE_SHARED);

    assertThat(estimate.twins[f][0]).isLessThan(estimate.u[f][0] / 10);
    assertThat(estimate.twins[f]).isEqualTo(estimate.siblings[f]);
    assertThat(estimate.twins[f][oneShared]).isGreaterThan(0.08);
  }

  @Test
  void bindingAgainChangesNothing() {
    var estimate = start(500, ALL_KIN);
    var twins = Arrays.stream(estimate.twins).map(double[]::clone).toArray(double[][]::new);
    var siblings = Arrays.stream(estimate.siblings).map(double[]::clone).toArray(double[][]::new);

    estimate.bind(people(500));

    assertThat(estimate.twins).isDeepEqualTo(twins);
    assertThat(estimate.siblings).isDeepEqualTo(siblings);
  }

  @Property
  void normalisedSharesAddUpToOneAndKeepTheirOrder(
      @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 1, max = 1e6) Double> counts) {
    var shares = Estimate.normalised(array(counts));

    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-6));
    for (int i = 1; i < shares.length; i++) {
      assertThat(Math.signum(shares[i] - shares[i - 1]) * (counts.get(i) - counts.get(i - 1)))
          .isGreaterThanOrEqualTo(0);
    }
  }

  @Property
  void aClampedShareIsNeverNothingAndNeverAll(
      @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 0, max = 1e6) Double> counts) {
    counts.set(0, counts.getFirst() + 1);
    var shares = Estimate.clamped(array(counts));

    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-6));
    for (double share : shares) {
      assertThat(share).isBetween(0.0001, 0.9999);
    }
  }

  /** Of what was seen often, its share; of what was never seen, at least what is asked. */
  @Property
  void whatWasCountedIsBelieved(
      @ForAll @LongRange(min = 1, max = 1_000_000) long same,
      @ForAll @LongRange(min = 1, max = 1_000_000) long different) {
    var feature = PlainFeature.mark("f", Bond.OPEN, 0, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT);
    var shares = Estimate.shares(new double[] {5, same, different}, feature, 0.01);

    assertThat(shares[0])
        .isCloseTo(
            Math.max(0.01, (double) same / (same + different)),
            within(2.0 / (same + different) + 1e-9));
    assertThat(shares[1]).isGreaterThanOrEqualTo(0.01);
  }

  @Test
  void betterAgreementIsExpectedMoreOftenThanWorse() {
    for (var feature : List.of(NameFeature.given(), NameFeature.surnames(), NameFeature.full())) {
      var expected = Estimate.expected(feature);

      assertThat(expected.length).isEqualTo(feature.levels().size());
      for (int level = 1; level < expected.length; level++) {
        assertThat(expected[level]).isLessThanOrEqualTo(expected[level - 1]);
      }
    }
  }

  private static int place(String name) {
    return FEATURES.stream().map(Feature::name).toList().indexOf(name);
  }

  private static double[] array(List<Double> counts) {
    return counts.stream().mapToDouble(count -> count).toArray();
  }
}

package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the measures move when clusters are parted or put together. */
class AgreementOfClustersTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  @Provide
  Arbitrary<String> grouping() {
    return Grouping.any(20);
  }

  /** Found, true; then precision and recall of pairs, and of B-cubed. */
  @ParameterizedTest
  @CsvSource({
    "aabb, aabb, 1, 1, 1, 1",
    "abcd, aabb, 1, 0, 1, 0.5",
    "aaaa, aabb, 0.3333333333333333, 1, 0.5, 1",
    "aaab, aabb, 0.3333333333333333, 0.5, 0.6666666666666666, 0.75",
    "abab, aabb, 0, 0, 0.5, 0.5",
    "aaa, abc, 0, 1, 0.3333333333333333, 1",
    "abc, aaa, 1, 0, 1, 0.3333333333333333",
    "a, a, 1, 1, 1, 1"
  })
  void examplesByHand(
      String found,
      String truth,
      double precision,
      double recall,
      double bCubedPrecision,
      double bCubedRecall) {
    var agreement = Agreement.of(Grouping.of(found), Grouping.of(truth));

    assertThat(agreement.pairs().precision()).isEqualTo(precision, ROUNDING);
    assertThat(agreement.pairs().recall()).isEqualTo(recall, ROUNDING);
    assertThat(agreement.bCubed().precision()).isEqualTo(bCubedPrecision, ROUNDING);
    assertThat(agreement.bCubed().recall()).isEqualTo(bCubedRecall, ROUNDING);
  }

  @Property
  void everyRateIsFromNoneToAll(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    var agreement = Agreement.of(Grouping.of(found), Grouping.of(truth));

    for (var rates : new Rates[] {agreement.pairs(), agreement.bCubed()}) {
      assertThat(rates.precision()).isBetween(0.0, 1 + 1e-12);
      assertThat(rates.recall()).isBetween(0.0, 1 + 1e-12);
      assertThat(rates.f1())
          .isBetween(
              Math.min(rates.precision(), rates.recall()) - 1e-12,
              Math.max(rates.precision(), rates.recall()) + 1e-12);
    }
  }

  @Property
  void whoeverJoinsNobodyMakesNoWrongLinkAndFindsNoPair(@ForAll("grouping") String truth) {
    var agreement = Agreement.of(Grouping.of("abcdefghijklmnopqrst"), Grouping.of(truth));

    assertThat(agreement.pairs().precision()).isEqualTo(1);
    assertThat(agreement.rightPairs()).isZero();
    assertThat(agreement.bCubed().precision()).isEqualTo(1, ROUNDING);
  }

  @Property
  void whoeverJoinsAllFindsAll(@ForAll("grouping") String truth) {
    var agreement = Agreement.of(Grouping.of("a".repeat(20)), Grouping.of(truth));

    assertThat(agreement.pairs().recall()).isEqualTo(1);
    assertThat(agreement.bCubed().recall()).isEqualTo(1, ROUNDING);
    assertThat(agreement.foundPairs()).isEqualTo(190);
  }

  @Property
  void takingARecordOutOfItsClusterNeverFindsMore(
      @ForAll("grouping") String found,
      @ForAll("grouping") String truth,
      @ForAll @IntRange(max = 19) int record) {
    var before = Agreement.of(Grouping.of(found), Grouping.of(truth));
    var alone = found.substring(0, record) + 'z' + found.substring(record + 1);
    var after = Agreement.of(Grouping.of(alone), Grouping.of(truth));

    assertThat(after.rightPairs()).isLessThanOrEqualTo(before.rightPairs());
    assertThat(after.foundPairs()).isLessThanOrEqualTo(before.foundPairs());
    assertThat(after.bCubed().recall()).isLessThanOrEqualTo(before.bCubed().recall() + 1e-12);
    assertThat(after.truePairs()).isEqualTo(before.truePairs());
  }

  @Property
  void joiningTwoClustersNeverFindsLess(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    var before = Agreement.of(Grouping.of(found), Grouping.of(truth));
    var after = Agreement.of(Grouping.of(found.replace('b', 'a')), Grouping.of(truth));

    assertThat(after.rightPairs()).isGreaterThanOrEqualTo(before.rightPairs());
    assertThat(after.bCubed().recall()).isGreaterThanOrEqualTo(before.bCubed().recall() - 1e-12);
    assertThat(after.bCubed().precision()).isLessThanOrEqualTo(before.bCubed().precision() + 1e-12);
  }

  /** B-cubed weighs every record the same: pairs let one large cluster outvote all others. */
  @ParameterizedTest
  @CsvSource({"aaaaaaaabcdefghi, aaaaaaaabbccddee", "aaaaaaaabbccddee, aaaaaaaabcdefghi"})
  void oneLargeClusterDoesNotHideTheSmallOnes(String found, String truth) {
    var agreement = Agreement.of(Grouping.of(found), Grouping.of(truth));

    assertThat(agreement.pairs().f1()).isGreaterThan(0.9);
    assertThat(agreement.bCubed().f1()).isLessThan(0.9);
  }

  @Property
  void exactClustersAreThosePeopleWhoAreNeitherPartedNorMixed(
      @ForAll("grouping") String found, @ForAll("grouping") String truth) {
    var ofFound = Grouping.of(found);
    var ofTruth = Grouping.of(truth);
    int exact = Agreement.of(ofFound, ofTruth).exactClusters();

    assertThat(exact)
        .isLessThanOrEqualTo(ofFound.groups() - Mistake.count(ofFound, ofTruth))
        .isLessThanOrEqualTo(ofTruth.groups() - Mistake.count(ofTruth, ofFound));
    assertThat(exact == ofFound.groups())
        .isEqualTo(Mistake.count(ofFound, ofTruth) + Mistake.count(ofTruth, ofFound) == 0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 0, 0", "0, 0, 0", "0.5, 0.5, 0.5", "0.6, 0.3, 0.4"})
  void f1IsTheHarmonicMean(double precision, double recall, double f1) {
    assertThat(new Rates(precision, recall).f1()).isEqualTo(f1, ROUNDING);
    assertThat(new Rates(recall, precision).f1()).isEqualTo(f1, ROUNDING);
  }
}

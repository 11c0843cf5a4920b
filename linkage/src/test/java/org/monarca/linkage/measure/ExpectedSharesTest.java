package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares that are expected and not counted, and rates of which there may be none. */
class ExpectedSharesTest {

  private static final double Z = 1.959963984540054;

  /** A bound, found by halving: the share from which the sample is just as far as it may be. */
  private static double bound(double part, double whole, boolean lower) {
    double share = part / whole;
    double inside = share;
    double outside = lower ? 0 : 1;
    for (int i = 0; i < 200; i++) {
      double middle = (inside + outside) / 2;
      double distance = Math.abs(share - middle);
      if (distance > Z * Math.sqrt(middle * (1 - middle) / whole)) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  @Property(tries = 300)
  void theBoundsAreThoseThatHalvingFinds(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @DoubleRange(min = 1, max = 50_000) double whole) {
    var expected = Share.ofExpected(share * whole, whole);

    assertThat(expected.low()).isCloseTo(bound(share * whole, whole, true), within(1e-9));
    assertThat(expected.high()).isCloseTo(bound(share * whole, whole, false), within(1e-9));
  }

  /** Of n of n right the lower bound is n over n and the square of 1.96. */
  @ParameterizedTest
  @CsvSource({"1, 0.2065", "10, 0.7225", "100, 0.9630", "1000, 0.9962", "3838, 0.9990"})
  void whereAllIsRightTheLowerBoundIsSimple(long all, double low) {
    var share = Share.of(all, all);

    assertThat(share.low()).isCloseTo(all / (all + Z * Z), within(1e-12));
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 1_000, 1_000_000_000_000L})
  void whereNothingIsRightTheLowerBoundIsNothingExactly(long whole) {
    assertThat(Share.of(0, whole).low()).isZero();
    assertThat(Share.of(0, whole).share()).isZero();
    assertThat(Share.of(0, whole).high()).isCloseTo(Z * Z / (whole + Z * Z), within(1e-12));
  }

  @Property(tries = 300)
  void aCountIsExpectedAsItself(
      @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
      @ForAll @LongRange(min = 0) long any) {
    long part = any % (whole + 1);

    assertThat(Share.ofExpected((double) part, (double) whole)).isEqualTo(Share.of(part, whole));
  }

  @Property(tries = 300)
  void moreThatIsRightMovesBothBoundsUp(
      @ForAll @LongRange(min = 2, max = 10_000) long whole, @ForAll @LongRange(min = 0) long any) {
    long part = any % whole;
    var less = Share.of(part, whole);
    var more = Share.of(part + 1, whole);

    assertThat(more.low()).isGreaterThan(less.low());
    assertThat(more.high()).isGreaterThanOrEqualTo(less.high());
  }

  @Property(tries = 300)
  void tenTimesTheSampleIsSurerOnBothSides(
      @ForAll @LongRange(min = 2, max = 10_000) long whole, @ForAll @LongRange(min = 0) long any) {
    long part = 1 + any % (whole - 1);
    var few = Share.of(part, whole);
    var many = Share.of(10 * part, 10 * whole);

    assertThat(many.share()).isCloseTo(few.share(), within(1e-12));
    assertThat(many.low()).isGreaterThan(few.low());
    assertThat(many.high()).isLessThan(few.high());
  }

  @Test
  void ofNothingExpectedNothingIsKnown() {
    assertThat(Share.ofExpected(0, 0)).isEqualTo(new Share(1, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 1, 1",
    "0, 5, 0, 0, 1, 0",
    "0, 0, 5, 1, 0, 0",
    "0, 5, 5, 0, 0, 0",
    "5, 5, 5, 1, 1, 1",
    "5, 10, 5, 0.5, 1, 0.6666666666666666",
    "5, 5, 20, 1, 0.25, 0.4",
    "1, 3, 4, 0.3333333333333333, 0.25, 0.2857142857142857"
  })
  void ofNothingAllIsRightAndAllWasFound(
      long right, long found, long toBeFound, double precision, double recall, double f1) {
    var rates = Rates.of(right, found, toBeFound);

    assertThat(rates.precision()).isCloseTo(precision, within(1e-15));
    assertThat(rates.recall()).isCloseTo(recall, within(1e-15));
    assertThat(rates.f1()).isCloseTo(f1, within(1e-15));
  }

  /** Twice what is right over all that was found and all that was to be found. */
  @Property(tries = 300)
  void theMeanOfBothIsTwiceTheRightOnesOverAll(
      @ForAll @LongRange(min = 1, max = 1_000) long right,
      @ForAll @LongRange(max = 1_000) long wrong,
      @ForAll @LongRange(max = 1_000) long missed) {
    var rates = Rates.of(right, right + wrong, right + missed);

    assertThat(rates.f1())
        .isCloseTo(2.0 * right / (2 * right + wrong + missed), within(1e-12))
        .isBetween(
            Math.min(rates.precision(), rates.recall()) - 1e-12,
            Math.max(rates.precision(), rates.recall()) + 1e-12);
  }
}

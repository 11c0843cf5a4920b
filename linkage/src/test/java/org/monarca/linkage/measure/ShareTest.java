package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  private static final double Z = 1.959963984540054;

  /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score interval. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "29, 29, 0.8830, 1.0000",
  })
  void theBoundsAreThoseOfTheLiterature(long part, long whole, double low, double high) {
    var share = Share.of(part, whole);

    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  /** The bounds are those shares from which the sample is just 1.96 standard deviations away. */
  @Property(tries = 500)
  void fromEachBoundTheSampleIsEquallyFar(
      @ForAll @LongRange(min = 1, max = 100_000) long whole, @ForAll @LongRange(min = 0) long any) {
    long part = any % (whole + 1);
    var share = Share.of(part, whole);

    assertThat(share.share()).isBetween(share.low(), share.high());
    assertThat(share.low()).isBetween(0.0, 1.0);
    assertThat(share.high()).isBetween(0.0, 1.0);
    if (part > 0) {
      assertThat(distance(share, share.low(), whole)).isCloseTo(Z, within(1e-6));
    }
    if (part < whole) {
      assertThat(distance(share, share.high(), whole)).isCloseTo(Z, within(1e-6));
    }
  }

  private static double distance(Share share, double bound, long whole) {
    return Math.abs(share.share() - bound) / Math.sqrt(bound * (1 - bound) / whole);
  }

  @Property(tries = 200)
  void whatIsMissedMirrorsWhatIsFound(@ForAll @LongRange(min = 1, max = 1_000) long whole) {
    long part = whole / 3;
    var found = Share.of(part, whole);
    var missed = Share.of(whole - part, whole);

    assertThat(missed.low()).isCloseTo(1 - found.high(), within(1e-12));
    assertThat(missed.high()).isCloseTo(1 - found.low(), within(1e-12));
  }

  @Test
  void moreOfTheSameIsSurer() {
    double before = 0;
    for (long whole = 1; whole < 1_000_000; whole *= 3) {
      assertThat(Share.of(whole, whole).low()).isGreaterThan(before);
      before = Share.of(whole, whole).low();
    }
  }

  @Test
  void ofNothingAllIsRightAndNothingIsKnown() {
    assertThat(Share.of(0, 0)).isEqualTo(new Share(1, 0, 1));
  }

  @Test
  void aPartIsNotMoreThanTheWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-1, 1));
  }
}

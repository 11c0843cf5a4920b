package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The levels of up to 32 features in two numbers. */
class PatternTest {

  @Provide
  Arbitrary<int[]> levels() {
    return Arbitraries.integers()
        .between(0, 15)
        .array(int[].class)
        .ofMaxSize(Pattern.MOST_FEATURES);
  }

  @Property
  void everyLevelIsReadBack(@ForAll("levels") int[] levels) {
    var pattern = Pattern.of(levels);

    for (int feature = 0; feature < levels.length; feature++) {
      assertThat(pattern.level(feature)).as("feature %s", feature).isEqualTo(levels[feature]);
    }
  }

  @Property
  void whatIsNotComparedIsNothing(@ForAll("levels") int[] levels) {
    var pattern = Pattern.of(levels);

    for (int feature = levels.length; feature < Pattern.MOST_FEATURES; feature++) {
      assertThat(pattern.level(feature)).isZero();
    }
  }

  @Property
  void onlyTheSameLevelsAreTheSamePattern(
      @ForAll("levels") int[] one, @ForAll("levels") int[] other) {
    boolean same =
        Arrays.equals(
            Arrays.copyOf(one, Pattern.MOST_FEATURES), Arrays.copyOf(other, Pattern.MOST_FEATURES));

    assertThat(Pattern.of(one).equals(Pattern.of(other))).isEqualTo(same);
  }

  /** By the last feature first, and no sign bit in the way. */
  @Property
  void patternsAreInTheOrderOfTheirHexadecimalNumbers(
      @ForAll("levels") int[] one, @ForAll("levels") int[] other) {
    int order = number(one).compareTo(number(other));

    assertThat(Integer.signum(Pattern.of(one).compareTo(Pattern.of(other)))).isEqualTo(order);
  }

  @Property
  void oneLevelMoreOfALaterFeatureOutweighsAllEarlierOnes(
      @ForAll("levels") int[] levels, @ForAll @IntRange(min = 1, max = 31) int feature) {
    var lower = Arrays.copyOf(levels, Pattern.MOST_FEATURES);
    Arrays.fill(lower, 0, feature, 15);
    lower[feature] = 3;
    var higher = lower.clone();
    Arrays.fill(higher, 0, feature, 0);
    higher[feature] = 4;

    assertThat(Pattern.of(lower)).isLessThan(Pattern.of(higher));
  }

  @Test
  void theSeventeenthFeatureStandsInTheSecondNumber() {
    var levels = new int[17];
    levels[15] = 15;
    levels[16] = 1;

    assertThat(Pattern.of(levels)).isEqualTo(new Pattern(0xf000_0000_0000_0000L, 1));
    assertThat(Pattern.of(new int[] {1, 2, 15})).isEqualTo(new Pattern(0xf21, 0));
    assertThat(Pattern.MOST_FEATURES * Pattern.BITS).isEqualTo(2 * Long.SIZE);
  }

  private static BigInteger number(int[] levels) {
    var number = BigInteger.ZERO;
    for (int feature = levels.length - 1; feature >= 0; feature--) {
      number = number.shiftLeft(4).add(BigInteger.valueOf(levels[feature]));
    }
    return number;
  }
}

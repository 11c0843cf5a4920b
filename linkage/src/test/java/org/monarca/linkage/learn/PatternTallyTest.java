package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.learn.PatternCounts.Counted;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/** Patterns counted in a table of numbers beside the same counted in a map. */
class PatternTallyTest {

  @Test
  void whereNothingWasComparedNothingIsCounted() {
    assertThat(new PatternTally(features(3)).inOrder()).isEmpty();
    assertThat(PatternTally.together(List.of()).inOrder()).isEmpty();
  }

  /** Up to 16 features stand in one number, up to 32 in two. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 31, 32})
  void everyPatternIsCountedAsOftenAsItIsMet(int count) {
    var features = features(count);
    var tally = new PatternTally(features);
    var expected = new TreeMap<Pattern, Long>();
    count(features, tally, expected, 3_000, count);

    assertIs(tally, expected);
  }

  /** So many different ones that the table has to grow several times. */
  @Test
  void tensOfThousandsOfPatternsAreToldApart() {
    var features = features(20);
    var tally = new PatternTally(features);
    var expected = new TreeMap<Pattern, Long>();
    count(features, tally, expected, 20_000, 3);
    count(features, tally, expected, 20_000, 3);

    assertThat(expected).hasSizeGreaterThan(15_000);
    assertIs(tally, expected);
  }

  @Test
  void whatSeveralHaveCountedIsTheSumWhateverTheirOrder() {
    var features = features(5);
    var expected = new TreeMap<Pattern, Long>();
    var tallies = new ArrayList<PatternTally>();
    for (int i = 0; i < 7; i++) {
      var tally = new PatternTally(features);
      count(features, tally, expected, 50 * i, i);
      tallies.add(tally);
    }

    assertIs(PatternTally.together(tallies), expected);
    assertIs(PatternTally.together(tallies.reversed()), expected);
    assertThat(tallies.getFirst().inOrder()).as("is left as it was").isEmpty();
  }

  @Test
  void theyComeInTheOrderOfThePatterns() {
    var features = features(18);
    var tally = new PatternTally(features);
    count(features, tally, new TreeMap<>(), 5_000, 9);

    assertThat(tally.inOrder()).extracting(Counted::pattern).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPatternOfNothingComparedIsOneToo() {
    var features = features(4);
    var tally = new PatternTally(features);
    var blank = Drawn.profile(0, 0, 0, 0);
    tally.add(blank, blank);
    tally.add(blank, Drawn.profile(1, 1, 1, 1));

    assertThat(tally.inOrder()).containsExactly(new Counted(new Pattern(0, 0), 2));
  }

  private static void assertIs(PatternTally tally, Map<Pattern, Long> expected) {
    assertThat(tally.inOrder())
        .isEqualTo(
            expected.entrySet().stream()
                .map(counted -> new Counted(counted.getKey(), counted.getValue()))
                .toList());
  }

  private static void count(
      List<Feature> features,
      PatternTally tally,
      Map<Pattern, Long> expected,
      int pairs,
      long seed) {
    var random = new Random(seed);
    var levels = new int[features.size()];
    for (int i = 0; i < pairs; i++) {
      var a = profile(levels.length, random);
      var b = profile(levels.length, random);
      tally.add(a, b);
      Pattern.compare(features, a, b, levels);
      expected.merge(Pattern.of(levels), 1L, Long::sum);
    }
  }

  private static Profile profile(int columns, Random random) {
    return Drawn.profile(random.ints(columns, 0, 3).toArray());
  }

  private static List<Feature> features(int count) {
    return IntStream.range(0, count)
        .mapToObj(place ->
            PlainFeature.mark(
                "f" + place, Bond.OPEN, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT))
        .toList();
  }
}

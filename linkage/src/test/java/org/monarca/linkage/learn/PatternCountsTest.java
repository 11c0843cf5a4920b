package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.learn.PatternCounts.Counted;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** How often records agree in which pattern. */
class PatternCountsTest {

  /** More than are compared each with each. */
  private static final People TOWN = Residents.people(Residents.town(1_700, 3));

  private static final PatternCounts COUNTS = counts(TOWN, 2);

  private static PatternCounts counts(People people, int threads) {
    try (var workers = new Workers(threads)) {
      return PatternCounts.of(people, Candidates.of(people, workers), 1, workers);
    }
  }

  @Test
  void inASmallTableEveryPairCountsOnce() {
    var people = Drawn.of(200, 50, 1).people();
    var expected = new TreeMap<Pattern, Long>();
    var levels = new int[people.features().size()];
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < a; b++) {
        Pattern.compare(people.features(), people.profile(a), people.profile(b), levels);
        expected.merge(Pattern.of(levels), 1L, Long::sum);
      }
    }

    var counts = counts(people, 2);

    assertThat(counts.patterns())
        .isEqualTo(
            expected.entrySet().stream()
                .map(one -> new Counted(one.getKey(), one.getValue()))
                .toList());
    assertThat(counts.chance()).isEqualTo(counts.patterns());
    assertThat(counts.scale()).isEqualTo(1);
    assertThat(counts.chanceScale()).isEqualTo(1);
  }

  @Test
  void inALargeTableStrangersStandForAllPairs() {
    double strangers = COUNTS.chance().stream().mapToLong(Counted::count).sum();

    assertThat(strangers * COUNTS.chanceScale() / TOWN.pairs()).isCloseTo(1, within(0.001));
  }

  @Test
  void inALargeTableThoseThatMeetAreCounted() {
    long met = 0;
    try (var workers = new Workers(1)) {
      var walk = Candidates.of(TOWN, workers).walk();
      for (int record = 0; record < TOWN.size(); record++) {
        met += walk.to(record);
      }
    }

    assertThat(COUNTS.patterns().stream().mapToLong(Counted::count).sum() * COUNTS.scale() / met)
        .isCloseTo(1, within(0.05));
  }

  @Test
  void anyNumberOfThreadsCountsTheSame() {
    assertThat(counts(TOWN, 8)).isEqualTo(COUNTS);
  }

  @Test
  void patternsComeInOrderAndOnce() {
    for (var counted : List.of(COUNTS.patterns(), COUNTS.chance())) {
      assertThat(counted).extracting(Counted::pattern).isSorted().doesNotHaveDuplicates();
      assertThat(counted).allMatch(one -> one.count() > 0);
    }
  }
}

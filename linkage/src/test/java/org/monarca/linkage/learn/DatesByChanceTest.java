package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/** How often strangers share a birth date at least, and between which shares they agree at all. */
class DatesByChanceTest {

  private static final Feature BORN = PlainFeature.date("born", Bond.OF_TWINS, 0);
  private static final Feature GRADE =
      PlainFeature.mark("grade", Bond.OPEN, 0, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);

  private static People born(List<Integer> dates) {
    return new People(List.of(BORN), dates.stream().map(date -> Drawn.profile(date)).toList());
  }

  private static double least(List<Integer> dates) {
    return DatesByChance.least(born(dates), BORN);
  }

  /** Some of few years and days, some of them 1 January, some blank. */
  @Provide
  Arbitrary<List<Integer>> dates() {
    return Arbitraries.of(0, 20_100_403, 20_100_404, 20_110_403, 20_120_911, 20_100_101)
        .list()
        .ofMinSize(2)
        .ofMaxSize(40);
  }

  /** By looking at every two: years that meet among those known, days among those written out. */
  @Property
  void yearsAndDaysMeetAsOftenAsLookingAtEveryTwoCounts(@ForAll("dates") List<Integer> dates) {
    var whole = dates.stream().filter(date -> date != 0 && date % 10_000 != 101).toList();
    double known = dates.stream().filter(date -> date != 0).count();
    double years = 0;
    double days = 0;
    for (int a = 0; a < whole.size(); a++) {
      for (int b = 0; b < whole.size(); b++) {
        years += a != b && whole.get(a) / 10_000 == whole.get(b) / 10_000 ? 1 : 0;
        days += a != b && whole.get(a) % 10_000 == whole.get(b) % 10_000 ? 1 : 0;
      }
    }
    double expected =
        whole.size() < 2 ? 0 : years / (known * known) * days / (whole.size() * whole.size());

    assertThat(least(dates)).isCloseTo(expected, within(1e-12)).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void theOrderOfTheRecordsDoesNotMatter(@ForAll("dates") List<Integer> dates, @ForAll long seed) {
    var shuffled = new ArrayList<>(dates);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(least(shuffled)).isEqualTo(least(dates));
  }

  /** Ten years of 360 days, all as frequent: about one stranger in 3,600. */
  @Test
  void ofDatesAllAsFrequentItIsTheShareOfOne() {
    var dates = new ArrayList<Integer>();
    for (int i = 0; i < 36_000; i++) {
      dates.add((2_000 + i % 10) * 10_000 + (1 + i / 10 % 12) * 100 + 2 + i / 120 % 30);
    }

    assertThat(least(dates)).isCloseTo(3_599 / 36_000.0 * 99 / 36_000, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "0, 5", "1, 5"})
  void ofFewerThanTwoDatesNothingIsToBeExpected(int known, int blank) {
    var dates = new ArrayList<>(Collections.nCopies(known, 20_100_403));
    dates.addAll(Collections.nCopies(blank, 0));

    assertThat(least(dates)).isZero();
  }

  /** 1 January stands for a day that nobody knows: it is no day on which two meet. */
  @Test
  void whereAllWereBornOnTheFirstOfJanuaryNobodyIsBornOnOneDay() {
    assertThat(least(Collections.nCopies(50, 20_100_101))).isZero();
  }

  @Test
  void whereAllWereBornOnOneDayNearlyAllStrangersAre() {
    assertThat(least(Collections.nCopies(1_000, 20_100_403))).isBetween(0.99, 1.0);
  }

  @Test
  void blanksMakeItRarer() {
    var dates = new ArrayList<>(Collections.nCopies(20, 20_100_403));
    double before = least(dates);
    dates.addAll(Collections.nCopies(20, 20_110_101));

    assertThat(least(dates)).isCloseTo(before / 4, within(1e-12));
  }

  @Test
  void whatIsNoDateHasNoLeastShare() {
    var people = new People(List.of(GRADE), Collections.nCopies(9, Drawn.profile(20_100_403)));

    assertThat(DatesByChance.least(people, GRADE)).isZero();
    assertThat(DatesByChance.least(people, NameFeature.given())).isZero();
  }

  @Test
  void theBestLevelOfADateIsNoRarerThanThatAndAnyOtherNoRarerThanAsked() {
    var people = born(Collections.nCopies(1_000, 20_100_403));
    var bounds = Bounds.of(people, 1, 0.001).getFirst();

    assertThat(bounds.least()[0]).isEqualTo(DatesByChance.least(people, BORN));
    assertThat(Arrays.copyOfRange(bounds.least(), 1, BORN.levels().size())).containsOnly(0.001);
    assertThat(bounds.most()).containsOnly(1).hasSize(BORN.levels().size());
  }

  @Test
  void whereChanceIsRarerThanAskedTheAskedOneHolds() {
    assertThat(Bounds.of(born(List.of(0, 0, 0)), 1, 0.01).getFirst().least()).containsOnly(0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.5, 0.5",
    "0.001, 0.001, 0.1, 0.01",
    "0.9, 0.9, 0.6, 0.7",
    "0.1, 0.7, 0.1, 0.7",
    "0, 1, 0.1, 0.7"
  })
  void sharesAreHeldBetweenTheirBounds(double first, double second, double a, double b) {
    var bounds = new Bounds(new double[] {0.1, 0.01}, new double[] {0.6, 0.7});
    var shares = new double[] {first, second};

    assertThat(bounds.within(shares)).containsExactly(a, b);
    assertThat(shares).as("is left as it was").containsExactly(first, second);
  }

  @Test
  void everyFeatureHasItsBounds() {
    var people = Drawn.of(30, 10, 1).people();

    assertThat(Bounds.of(people, 1, 0.001)).hasSameSizeAs(people.features());
  }
}

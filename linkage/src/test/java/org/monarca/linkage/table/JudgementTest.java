package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Refusal.Against;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.Scorer;

/** Whether two groups of records become one, beside the rule reckoned pair by pair. */
class JudgementTest {

  private static final int RECORDS = 12;
  private static final Standardised TABLE = Standardising.of(records());
  private static final People PEOPLE = TABLE.people();
  private static final Scorer SCORER =
      new Scorer(PEOPLE.features(), Tables.link(Tables.people(300, row -> row)).model());

  /** Of four people, some of whom share a name or a date, each thrice and once with an error. */
  private static PeopleTable records() {
    var rows = new ArrayList<String[]>();
    for (int copy = 0; copy < 3; copy++) {
      var day = copy == 2 ? "" : "2014-03-22";
      rows.add(new String[] {"Ana", "Reyna Salazar", day, "F", "Town 1"});
      rows.add(new String[] {"Ana", "Reyna Ulloa", day, "F", copy == 1 ? "" : "Town 2"});
      rows.add(new String[] {"Benito", "Reyna Salazar", "2014-03-22", "M", "Town 1"});
      rows.add(new String[] {"Carla", copy == 2 ? "Vega" : "Vega Arce", "2009-11-02", "F", ""});
    }
    return Tables.of(Tables.COLUMNS, rows);
  }

  private static double weight(int a, int b) {
    return SCORER.weight(PEOPLE.profile(a), PEOPLE.profile(b));
  }

  /** For each record one of five groups. */
  @Provide
  Arbitrary<List<Integer>> grouping() {
    return Arbitraries.integers().between(0, 4).list().ofSize(RECORDS);
  }

  private static Groups groups(List<Integer> grouping) {
    var groups = new Groups(grouping.size());
    for (int record = 1; record < grouping.size(); record++) {
      groups.join(groups.of(grouping.indexOf(grouping.get(record))), groups.of(record));
    }
    return groups;
  }

  private static List<Integer> members(Groups groups, int group) {
    var members = new ArrayList<Integer>();
    for (int member = group; member != Groups.END; member = groups.next(member)) {
      members.add(member);
    }
    return members;
  }

  private static Judgement judgement(Groups groups, double threshold, DecidedPair... decided) {
    return new Judgement(
        PEOPLE, SCORER, threshold, groups, new Pairs(), List.of(decided), Guards.NONE);
  }

  private static double mean(List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += Math.max(-10, Math.min(10, weight(a, b)));
      }
    }
    return sum / (one.size() * other.size());
  }

  @Property(tries = 300)
  void groupsBecomeOneWhereAllTheirPairsSpeakForItOnAverage(
      @ForAll("grouping") List<Integer> grouping,
      @ForAll @DoubleRange(min = -9, max = 9) double threshold) {
    var groups = groups(grouping);
    int one = groups.of(0);
    for (int other : Arrays.stream(groups.all()).distinct().toArray()) {
      if (other != one) {
        boolean areSingle = groups.isSingle(one) && groups.isSingle(other);
        boolean expected =
            areSingle || mean(members(groups, one), members(groups, other)) >= threshold;

        assertThat(judgement(groups, threshold).allows(one, other)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 100)
  void whichOfBothIsAskedAboutFirstDoesNotMatter(@ForAll("grouping") List<Integer> grouping) {
    var groups = groups(grouping);
    var judgement = judgement(groups, 0);
    for (int a : groups.all()) {
      for (int b : groups.all()) {
        if (a != b) {
          assertThat(judgement.allows(b, a)).isEqualTo(judgement.allows(a, b));
        }
      }
    }
  }

  @Property(tries = 100)
  void whoAsksForLessJoinsNoFewer(
      @ForAll("grouping") List<Integer> grouping,
      @ForAll @DoubleRange(min = -9, max = 9) double threshold) {
    var groups = groups(grouping);
    for (int a : groups.all()) {
      for (int b : groups.all()) {
        if (a != b && judgement(groups, threshold).allows(a, b)) {
          assertThat(judgement(groups, threshold - 1).allows(a, b)).isTrue();
        }
      }
    }
  }

  /**
   * Whatever the pair of two single records weighs: it was asked about because it speaks for it.
   */
  @ParameterizedTest
  @ValueSource(doubles = {-100, 0, 100})
  void twoRecordsAloneAreNotWeighedAgain(double threshold) {
    assertThat(judgement(new Groups(RECORDS), threshold).allows(0, RECORDS - 1)).isTrue();
  }

  @Property(tries = 100)
  void whatStandsAgainstItIsTheWeakestPair(@ForAll("grouping") List<Integer> grouping) {
    var groups = groups(grouping);
    var judgement = judgement(groups, 9.99);
    int one = groups.of(0);
    for (int record = 1; record < RECORDS; record++) {
      int other = groups.of(record);
      if (other != one && !judgement.allows(one, other)) {
        var refusal = judgement.refusal(0, record, 3.5);
        double weakest = Double.POSITIVE_INFINITY;
        for (int a : members(groups, one)) {
          for (int b : members(groups, other)) {
            weakest = Math.min(weakest, weight(a, b));
          }
        }

        assertThat(refusal.reason()).isEqualTo(Reason.TOGETHER);
        assertThat(refusal.weight()).isEqualTo(3.5);
        assertThat(refusal.against().weight()).isCloseTo(weakest, within(1e-12));
        assertThat(groups.of(refusal.against().first())).isEqualTo(one);
        assertThat(groups.of(refusal.against().second())).isEqualTo(other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatAPersonDecidedBindsFromEitherSide(boolean turned) {
    var groups = groups(List.of(0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3));
    int first = groups.next(0);
    var apart = turned ? new DecidedPair(5, first, false) : new DecidedPair(first, 5, false);
    var judgement = judgement(groups, -1_000, apart);

    assertThat(judgement.allows(0, 1)).isFalse();
    assertThat(judgement.allows(1, 0)).isFalse();
    assertThat(judgement.allows(0, 2)).isTrue();
    assertThat(judgement.refusal(0, 1, 2))
        .isEqualTo(new Refusal(0, 1, 2, Reason.DECIDED, new Against(first, 5, weight(first, 5))));
  }

  @Test
  void whatAPersonDecidedToBeOneKeepsNobodyApart() {
    var judgement = judgement(new Groups(RECORDS), 0, new DecidedPair(0, 1, true));

    assertThat(judgement.allows(0, 1)).isTrue();
  }

  /** A guard is named only where without it the groups would have become one. */
  @Test
  void whereThePairsSpeakAgainstItNoGuardIsNamed() {
    var groups = groups(List.of(0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3));
    var guards = new Guards(false, OptionalDouble.of(1_000), true);
    var judgement = new Judgement(PEOPLE, SCORER, 50, groups, new Pairs(), List.of(), guards);
    var willing = new Judgement(PEOPLE, SCORER, -50, groups, new Pairs(), List.of(), guards);

    assertThat(judgement.refusal(0, 1, 1).reason()).isEqualTo(Reason.TOGETHER);
    assertThat(willing.refusal(0, 1, 1).reason()).isEqualTo(Reason.WEAKEST_PAIR);
  }

  /** Four pairs of copies, each worth more than ten bits, are worth ten on average. */
  @Test
  void onePairCountsForTenBitsAtMost() {
    double all = 0;
    for (int a = 0; a < RECORDS; a++) {
      all = Math.max(all, weight(a, a));
    }
    assertThat(all).as("a record and itself").isGreaterThan(10);
    var twice = groups(List.of(0, 0, 1, 1));
    var people =
        new People(
            PEOPLE.features(), List.of(profileOf(0), profileOf(0), profileOf(0), profileOf(0)));
    var judge = new Judgement(people, SCORER, 10.001, twice, new Pairs(), List.of(), Guards.NONE);
    var atTen = new Judgement(people, SCORER, 10, twice, new Pairs(), List.of(), Guards.NONE);

    assertThat(judge.allows(0, 2)).isFalse();
    assertThat(atTen.allows(0, 2)).isTrue();
  }

  private static Profile profileOf(int row) {
    return PEOPLE.profile(TABLE.places()[row]);
  }
}

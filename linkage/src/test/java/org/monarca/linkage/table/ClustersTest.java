package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.Model;

/** Which groups of records become one, and which stay apart and why. */
class ClustersTest {

  private static final Labelled FAKE = Labelled.fake1000();
  private static final PeopleTable TABLE = FAKE.table();
  private static final Linked LINKED = new TableLinkage(1, 2).link(TABLE, null);

  /** Every third of these people stands twice: 0 and 1 are one, 2 and 3 are two. */
  private static final PeopleTable PEOPLE = Tables.people(300, UnaryOperator.identity());

  private static final Model MODEL = Tables.link(PEOPLE).model();

  @Test
  void everyTwoClustersOfWhichAPairSpeaksForOnePersonAreToldOnce() {
    var told = new HashMap<Long, Refusal>();
    for (var refusal : LINKED.refusals()) {
      assertThat(told.put(clusters(refusal.first(), refusal.second()), refusal)).isNull();
    }

    var surest = surestPairsOfDifferentClusters();

    assertThat(told).hasSizeGreaterThan(10);
    assertThat(told.keySet()).isEqualTo(surest.keySet());
    told.forEach((clusters, refusal) ->
        assertThat(refusal.weight()).isCloseTo(surest.get(clusters), within(1e-5)));
  }

  private static Map<Long, Double> surestPairsOfDifferentClusters() {
    var surest = new HashMap<Long, Double>();
    var pairs = LINKED.pairs();
    double prior = Explanations.of(TABLE, LINKED.model()).of(0, 1).prior();
    for (int i = 0; i < pairs.size(); i++) {
      int a = pairs.earlier(i);
      int b = pairs.later(i);
      if (pairs.weight(i) >= TableLinkage.linkWeight(prior)
          && LINKED.clusters()[a] != LINKED.clusters()[b]) {
        surest.merge(clusters(a, b), pairs.weight(i), Math::max);
      }
    }
    return surest;
  }

  private static long clusters(int a, int b) {
    int one = LINKED.clusters()[a];
    int other = LINKED.clusters()[b];
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  @Test
  void whatStandsAgainstItIsAPairOfTheSameClustersThatSpeaksAgainst() {
    var explanations = Explanations.of(TABLE, LINKED.model());

    for (var refusal : LINKED.refusals()) {
      var against = refusal.against();
      assertThat(refusal.reason()).isIn(Reason.TOGETHER, Reason.UNNAMED);
      assertThat(refusal.first()).isLessThan(refusal.second());
      assertThat(clusters(against.first(), against.second()))
          .isEqualTo(clusters(refusal.first(), refusal.second()));
      assertThat(against.weight() < 0).isEqualTo(refusal.reason() == Reason.TOGETHER);
      assertThat(explanations.of(against.first(), against.second()).weight())
          .isCloseTo(against.weight(), within(1e-9));
    }
  }

  @Test
  void refusalsComeInTheOrderOfTheTable() {
    assertThat(LINKED.refusals())
        .isSortedAccordingTo((a, b) ->
            a.first() == b.first()
                ? Integer.compare(a.second(), b.second())
                : Integer.compare(a.first(), b.first()));
  }

  /** By connected components precision here is 0.70. */
  @Test
  void aChainOfLikenessesJoinsNoStrangers() {
    assertThat(FAKE.quality(LINKED).precision()).isGreaterThan(0.97);
  }

  @Test
  void recordsThatAPersonHasDecidedToBeOneAreOne() {
    assertThat(linked().clusters()[2]).isNotEqualTo(linked().clusters()[9]);

    var linked = linked(new DecidedPair(2, 9, true), new DecidedPair(9, 30, true));

    assertThat(linked.clusters()[2]).isEqualTo(2);
    assertThat(linked.clusters()[9]).isEqualTo(2);
    assertThat(linked.clusters()[30]).isEqualTo(2);
  }

  @Test
  void recordsThatAPersonHasDecidedToBeTwoStayTwo() {
    assertThat(linked().clusters()[1]).isZero();

    var linked = linked(new DecidedPair(1, 0, false));

    assertThat(linked.clusters()[1]).isEqualTo(1);
    assertThat(linked.refusals())
        .anySatisfy(refusal -> {
          assertThat(refusal.reason()).isEqualTo(Reason.DECIDED);
          assertThat(List.of(refusal.first(), refusal.second())).containsExactly(0, 1);
          assertThat(refusal.against().first()).isZero();
          assertThat(refusal.against().second()).isEqualTo(1);
          assertThat(refusal.weight()).isEqualTo(refusal.against().weight());
        });
  }

  @Test
  void whatIsDecidedToBeTwoIsNotJoinedThroughAThird() {
    var table = Tables.people(300, UnaryOperator.identity());
    int third = table.size();
    table.add(Tables.row(PEOPLE, 0));
    var apart = List.of(new DecidedPair(0, 1, false));

    var linked = new TableLinkage(1, 2).link(table, MODEL, apart);

    assertThat(linked.clusters()[1]).isNotEqualTo(linked.clusters()[0]);
    assertThat(linked.clusters()[third]).isIn(0, 1);
  }

  @Test
  void aDecisionForOnePersonMayStandBesideOneForTwo() {
    var linked = linked(new DecidedPair(0, 2, true), new DecidedPair(0, 1, false));

    assertThat(linked.clusters()[2]).isZero();
    assertThat(linked.clusters()[1]).isEqualTo(1);
  }

  @Test
  void decisionsThatContradictEachOtherAreABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            linked(
                new DecidedPair(0, 1, true),
                new DecidedPair(1, 2, true),
                new DecidedPair(2, 0, false)));
  }

  @Test
  void aModelThatIsLearnedLearnsFromDecisions() {
    var training =
        new TableLinkage(1, 2)
            .link(PEOPLE, null, List.of(new DecidedPair(0, 1, true), new DecidedPair(2, 3, false)))
            .model()
            .training();

    assertThat(training.same()).isEqualTo(1);
    assertThat(training.different()).isEqualTo(1);
  }

  @Test
  void withoutDecisionsNothingIsLearnedFromThem() {
    assertThat(new TableLinkage(1, 2).link(PEOPLE, null, List.of()).model()).isEqualTo(MODEL);
  }

  private static Linked linked(DecidedPair... decided) {
    return new TableLinkage(1, 2).link(PEOPLE, MODEL, List.of(decided));
  }
}

package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.weigh.Evidence;

/**
 * The clusters of a table with hard errors beside the rule by which records are put together,
 * reckoned anew from the evidence of every pair.
 */
class FinalClustersTest {

  /** One pair counts for so many bits at most. */
  private static final double MOST_OF_A_PAIR = 10;

  /** Of larger clusters not all pairs are looked at. */
  private static final int ALL_ARE_COMPARED = 24;

  private static final Labelled FAKE = Labelled.fake1000();
  private static final PeopleTable TABLE = FAKE.table();
  private static final Linked LINKED = new TableLinkage(1, 2).link(TABLE, null);
  private static final Explanations WHY = Explanations.of(TABLE, LINKED.model());
  private static final double THRESHOLD = TableLinkage.linkWeight(WHY.of(0, 1).prior());

  private static double mean(List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int a : one) {
      for (int b : other) {
        sum += Math.clamp(weight(a, b), -MOST_OF_A_PAIR, MOST_OF_A_PAIR);
      }
    }
    return sum / (one.size() * other.size());
  }

  private static double weight(int a, int b) {
    Evidence evidence = WHY.of(a, b);
    return evidence.weight();
  }

  private static Map<Integer, List<Integer>> clusters() {
    var clusters = new TreeMap<Integer, List<Integer>>();
    for (int record = 0; record < LINKED.clusters().length; record++) {
      clusters.computeIfAbsent(LINKED.clusters()[record], key -> new ArrayList<>()).add(record);
    }
    return clusters;
  }

  @Test
  void everyClusterBearsTheNumberOfItsFirstRecord() {
    clusters().forEach((cluster, records) -> assertThat(records.getFirst()).isEqualTo(cluster));
  }

  /** Whatever could still be put together is: the answer does not depend on where one stopped. */
  @Test
  void noTwoClustersAreLeftOfWhichAllPairsTogetherSpeakForOnePerson() {
    var clusters = clusters();
    assertThat(LINKED.refusals()).hasSizeGreaterThan(10);
    for (var refusal : LINKED.refusals()) {
      var one = clusters.getOrDefault(LINKED.clusters()[refusal.first()], List.of());
      var other = clusters.getOrDefault(LINKED.clusters()[refusal.second()], List.of());
      if (refusal.reason() == Refusal.Reason.TOGETHER
          && Math.max(one.size(), other.size()) <= ALL_ARE_COMPARED) {
        assertThat(mean(one, other)).isLessThan(THRESHOLD);
      }
    }
  }

  @Test
  void everyRecordOfAClusterIsTiedToAnotherOfIt() {
    var tied = new HashSet<Integer>();
    var pairs = LINKED.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int earlier = pairs.earlier(pair);
      int later = pairs.later(pair);
      if (pairs.weight(pair) >= THRESHOLD
          && LINKED.clusters()[earlier] == LINKED.clusters()[later]) {
        tied.add(earlier);
        tied.add(later);
      }
    }
    clusters().values().stream()
        .filter(records -> records.size() > 1)
        .forEach(records -> assertThat(tied).containsAll(records));
  }

  /** The two records that tell most for it stand in the two clusters, and no pair tells more. */
  @Test
  void whatARefusalTellsHoldsOfTheFinalClusters() {
    var surest = new HashMap<Set<Integer>, Double>();
    var pairs = LINKED.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int one = LINKED.clusters()[pairs.earlier(pair)];
      int other = LINKED.clusters()[pairs.later(pair)];
      if (one != other) {
        surest.merge(Set.of(one, other), pairs.weight(pair), Math::max);
      }
    }
    for (var refusal : LINKED.refusals()) {
      int one = LINKED.clusters()[refusal.first()];
      int other = LINKED.clusters()[refusal.second()];

      assertThat(one).isNotEqualTo(other);
      assertThat(refusal.weight())
          .isBetween(THRESHOLD, surest.getOrDefault(Set.of(one, other), -1.0));
      assertThat(
              Set.of(
                  LINKED.clusters()[refusal.against().first()],
                  LINKED.clusters()[refusal.against().second()]))
          .isEqualTo(Set.of(one, other));
    }
  }

  /** By the same model; only ties may be decided by where a record stands, and here are none. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void rowsInAnotherOrderAreTheSamePeople(long seed) {
    var order = new ArrayList<>(IntStream.range(0, TABLE.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    var shuffled = new PeopleTable(TABLE.columns());
    order.forEach(row -> shuffled.add(Tables.row(TABLE, row)));

    var linked = new TableLinkage(1, 2).link(shuffled, LINKED.model());

    assertThat(people(linked.clusters(), order))
        .isEqualTo(people(LINKED.clusters(), IntStream.range(0, TABLE.size()).boxed().toList()));
    assertThat(linked.refusals()).hasSameSizeAs(LINKED.refusals());
  }

  private static Set<Set<Integer>> people(int[] clusters, List<Integer> order) {
    var people = new TreeMap<Integer, Set<Integer>>();
    for (int row = 0; row < clusters.length; row++) {
      people.computeIfAbsent(clusters[row], key -> new TreeSet<>()).add(order.get(row));
    }
    return new HashSet<>(people.values());
  }

  /** Linked again by the same model, with its own clusters as decisions, nothing changes. */
  @Test
  void whatWasFoundAndIsDecidedToBeSoStaysSo() {
    var decided = new ArrayList<DecidedPair>();
    clusters()
        .values()
        .forEach(records ->
            records.stream()
                .skip(1)
                .forEach(other -> decided.add(new DecidedPair(records.getFirst(), other, true))));
    for (var refusal : LINKED.refusals()) {
      decided.add(new DecidedPair(refusal.first(), refusal.second(), false));
    }

    var again = new TableLinkage(1, 2).link(TABLE, LINKED.model(), decided);

    assertThat(again.clusters()).isEqualTo(LINKED.clusters());
    assertThat(again.refusals()).hasSameSizeAs(LINKED.refusals());
    assertThat(again.refusals()).allMatch(refusal -> refusal.reason() == Refusal.Reason.DECIDED);
  }

  /** A person undoes a link: the two are two, whatever else was tied to either. */
  @Test
  void everyLinkCanBeUndone() {
    clusters().values().stream()
        .filter(records -> records.size() > 1)
        .limit(4)
        .forEach(records -> {
          var undone = List.of(new DecidedPair(records.get(0), records.get(1), false));
          var clusters = new TableLinkage(1, 2).link(TABLE, LINKED.model(), undone).clusters();

          assertThat(clusters[records.get(1)]).isNotEqualTo(clusters[records.get(0)]);
        });
  }
}

package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures against those from the textbook, which look at every pair of records. */
class AgreementTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** The label of each record, found and true. */
  record Labels(List<Integer> found, List<Integer> truth) {

    Agreement agreement() {
      return Agreement.of(Partition.of(found), Partition.of(truth));
    }

    Labels exchanged() {
      return new Labels(/* found= */ truth, /* truth= */ found);
    }
  }

  @Provide
  Arbitrary<Labels> labels() {
    return Arbitraries.integers()
        .between(0, 40)
        .flatMap(size ->
            Arbitraries.integers()
                .between(1, 12)
                .flatMap(groups -> {
                  var labels = Arbitraries.integers().between(0, groups).list().ofSize(size);
                  return labels.flatMap(found -> labels.map(truth -> new Labels(found, truth)));
                }));
  }

  @Property(tries = 2000)
  void pairsAreThoseThatLookingAtEachOneCounts(@ForAll("labels") Labels labels) {
    var agreement = labels.agreement();

    assertThat(agreement.foundPairs()).isEqualTo(pairs(labels, (a, b) -> same(labels.found, a, b)));
    assertThat(agreement.truePairs()).isEqualTo(pairs(labels, (a, b) -> same(labels.truth, a, b)));
    assertThat(agreement.rightPairs())
        .isEqualTo(pairs(labels, (a, b) -> same(labels.found, a, b) && same(labels.truth, a, b)));
  }

  @Property(tries = 2000)
  void bCubedIsTheMeanOverTheRecords(@ForAll("labels") Labels labels) {
    var rates = labels.agreement().bCubed();

    assertThat(rates.precision()).isEqualTo(bCubed(labels.found, labels.truth), ROUNDING);
    assertThat(rates.recall()).isEqualTo(bCubed(labels.truth, labels.found), ROUNDING);
  }

  @Property
  void foundAndTrueExchangedExchangePrecisionAndRecall(@ForAll("labels") Labels labels) {
    var one = labels.agreement();
    var other = labels.exchanged().agreement();

    assertThat(other.pairs().precision()).isEqualTo(one.pairs().recall());
    assertThat(other.bCubed().recall()).isEqualTo(one.bCubed().precision(), ROUNDING);
    assertThat(other.pairs().f1()).isEqualTo(one.pairs().f1(), ROUNDING);
    assertThat(other.exactClusters()).isEqualTo(one.exactClusters());
  }

  @Property
  void neitherNamesNorOrderMatter(@ForAll("labels") Labels labels, @ForAll long seed) {
    var order = new ArrayList<>(IntStream.range(0, labels.found.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    var shuffled =
        new Labels(
            order.stream().map(record -> 1000 - labels.found.get(record)).toList(),
            order.stream().map(record -> 7 * labels.truth.get(record)).toList());

    assertThat(shuffled.agreement().pairs()).isEqualTo(labels.agreement().pairs());
    assertThat(shuffled.agreement().bCubed().f1())
        .isEqualTo(labels.agreement().bCubed().f1(), ROUNDING);
  }

  @Property
  void theTruthAgreesWithItself(@ForAll("labels") Labels labels) {
    var agreement = new Labels(labels.truth, labels.truth).agreement();

    assertThat(agreement.pairs()).isEqualTo(new Rates(1, 1));
    assertThat(agreement.bCubed().f1()).isEqualTo(1, ROUNDING);
    assertThat(agreement.exactClusters()).isEqualTo(Partition.of(labels.truth).groups());
  }

  @Test
  void anExampleByHandHolds() {
    var agreement = new Labels(List.of(1, 1, 1, 2, 2), List.of(1, 1, 2, 2, 2)).agreement();

    assertThat(agreement.pairs()).isEqualTo(new Rates(0.5, 0.5));
    assertThat(agreement.pairs().f1()).isEqualTo(0.5);
    assertThat(agreement.bCubed().precision()).isEqualTo((4 / 3.0 + 1 / 3.0 + 2) / 5, ROUNDING);
    assertThat(agreement.exactClusters()).isZero();
  }

  @Test
  void ofNothingAllIsRight() {
    var nobody = new Labels(List.of(), List.of()).agreement();
    assertThat(nobody.pairs().f1()).isEqualTo(1);
    assertThat(nobody.bCubed().f1()).isEqualTo(1);

    var allApart = new Labels(List.of(1, 2), List.of(1, 1)).agreement();
    assertThat(allApart.pairs()).isEqualTo(new Rates(1, 0));
    assertThat(allApart.pairs().f1()).isZero();
  }

  @Test
  void aMillionRecordsInOneClusterAreCounted() {
    var one = Partition.of(Collections.nCopies(1_000_000, "x"));
    assertThat(Agreement.of(one, one).rightPairs()).isEqualTo(499_999_500_000L);
    assertThat(one.largest()).isEqualTo(1_000_000);
  }

  @Test
  void partitionsOfOtherRecordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Labels(List.of(1), List.of(1, 2)).agreement())
        .withMessageContaining("not of 1 and of 2");
  }

  private static long pairs(Labels labels, BiPredicate<Integer, Integer> together) {
    long pairs = 0;
    for (int a = 0; a < labels.found.size(); a++) {
      for (int b = 0; b < a; b++) {
        pairs += together.test(a, b) ? 1 : 0;
      }
    }
    return pairs;
  }

  private static boolean same(List<Integer> labels, int a, int b) {
    return labels.get(a).equals(labels.get(b));
  }

  /** For each record the share of those beside it in one that are beside it in the other. */
  private static double bCubed(List<Integer> in, List<Integer> alsoIn) {
    double sum = 0;
    for (int a = 0; a < in.size(); a++) {
      int beside = 0;
      int besideInBoth = 0;
      for (int b = 0; b < in.size(); b++) {
        if (same(in, a, b)) {
          beside++;
          besideInBoth += same(alsoIn, a, b) ? 1 : 0;
        }
      }
      sum += (double) besideInBoth / beside;
    }
    return in.isEmpty() ? 1 : sum / in.size();
  }
}

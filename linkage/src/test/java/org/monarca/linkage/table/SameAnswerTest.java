package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, settings and seed: the same output to the last bit. */
class SameAnswerTest {

  private static final Labelled STUDENTS = Labelled.students().first(9_000);
  private static final Linked ONE = new TableLinkage(7, 1).link(STUDENTS.table(), null);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void whateverTheNumberOfThreads(int threads) {
    var linked = new TableLinkage(7, threads).link(STUDENTS.table(), null);

    assertThat(linked.clusters()).isEqualTo(ONE.clusters());
    assertThat(linked.model()).isEqualTo(ONE.model());
    assertThat(linked.refusals()).isEqualTo(ONE.refusals());
    assertThat(lines(linked.pairs())).isEqualTo(lines(ONE.pairs()));
  }

  @Test
  void aModelLearnedBeforeGivesTheSameAgain() {
    var linked = new TableLinkage(99, 2).link(STUDENTS.table(), ONE.model());

    assertThat(linked.clusters()).isEqualTo(ONE.clusters());
    assertThat(lines(linked.pairs())).isEqualTo(lines(ONE.pairs()));
  }

  @Test
  void pairsComeOnceInTheOrderOfTheTable() {
    var pairs = ONE.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(pairs.earlier(i)).isLessThan(pairs.later(i));
      assertThat(pairs.probability(i)).isBetween(0.0099, 1.0);
      if (i > 0) {
        assertThat((long) pairs.earlier(i) << 32 | pairs.later(i))
            .isGreaterThan((long) pairs.earlier(i - 1) << 32 | pairs.later(i - 1));
      }
    }
    assertThat(pairs.size()).isGreaterThan(1_000);
  }

  /** The draw of strangers follows the rows, so that weights move a little, and people do not. */
  @Test
  void inAnotherOrderNearlyAllIsTheSame() {
    var shuffled = STUDENTS.shuffled(5);
    var quality = shuffled.quality(new TableLinkage(7, 2).link(shuffled.table(), null));

    assertThat(quality.f1()).isCloseTo(STUDENTS.quality(ONE).f1(), within(0.002));
  }

  @Test
  void aClusterIsNamedByItsFirstRecord() {
    var first = new HashMap<Integer, Integer>();
    for (int i = 0; i < ONE.clusters().length; i++) {
      first.putIfAbsent(ONE.clusters()[i], i);
    }
    first.forEach((cluster, record) -> assertThat(record).isEqualTo(cluster));
  }

  private static Offset<Double> within(double distance) {
    return Offset.offset(distance);
  }

  private static List<String> lines(Pairs pairs) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < pairs.size(); i++) {
      lines.add(pairs.earlier(i) + " " + pairs.later(i) + " " + pairs.weight(i));
    }
    return lines;
  }
}

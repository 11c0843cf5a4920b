package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Evidence;

class PairEvidenceTest {

  private static final Labelled STUDENTS = Labelled.students().first(4_000);
  private static final PeopleTable TABLE = STUDENTS.table();
  private static final Linked LINKED = new TableLinkage(1, 2).link(TABLE, null);
  private static final Explanations EXPLANATIONS = Explanations.of(TABLE, LINKED.model());

  @Test
  void whatIsToldAddsUpToTheWeight() {
    var pairs = LINKED.pairs();
    for (int i = 0; i < pairs.size(); i += pairs.size() / 10) {
      var evidence = EXPLANATIONS.of(pairs.earlier(i), pairs.later(i));

      assertThat(evidence.weight()).isCloseTo(pairs.weight(i), within(1e-9));
      assertThat(kin(evidence)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void whatIsMissingSaysNothing() {
    var pairs = LINKED.pairs();
    var evidence = EXPLANATIONS.of(pairs.earlier(0), pairs.later(0));

    assertThat(evidence.elements())
        .filteredOn(
            element -> element.level() == Level.MISSING && !element.element().equals(Evidence.KIN))
        .allMatch(element -> element.total() == 0);
  }

  /** Twins of one mother, born on one day, with other given names. */
  @Test
  void twinsAreToldFromOneChild() {
    var table = STUDENTS.table();
    int first = table.size();
    table.add(row("lucia", "f"));
    table.add(row("mateo", "m"));
    table.add(row("lucia", "f"));

    var explanations = Explanations.of(table, LINKED.model());
    var twins = explanations.of(first, first + 1);
    var same = explanations.of(first, first + 2);

    assertThat(kin(twins)).isLessThan(-5);
    assertThat(twins.weight()).isLessThan(0);
    assertThat(same.weight()).isGreaterThan(10);
  }

  private static double kin(Evidence evidence) {
    return evidence.elements().getLast().total();
  }

  private static List<String> row(String name, String sex) {
    return List.of(
        name, "zubeldia", "arriaga", "2012-05-09", sex, "mx-oax", "graciela", "1", "7", "tx");
  }
}

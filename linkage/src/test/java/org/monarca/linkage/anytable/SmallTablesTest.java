package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Linked;

/** Tables of a handful of records, of which little can be learned. */
class SmallTablesTest {

  private static final Child ANA = Child.aChild();
  private static final Child LUIS =
      new Child("Luis", "Treviño Salazar", "2011-09-30", "M", "Pharr", "Beatriz", "no");

  @Test
  void twoStrangersStayTwo() {
    assertThat(link(ANA, LUIS).clusters()).containsExactly(0, 1);
  }

  @Test
  void strangersAndACopyAreToldApart() {
    var eva = LUIS.named("Evelia").born("2016-02-03").ofFamily("Cano Duarte").ofMother("Irma");
    var clusters = link(ANA, LUIS, eva, ANA, LUIS, eva).clusters();

    assertThat(clusters[1]).isEqualTo(1);
    assertThat(clusters[2]).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      assertThat(clusters[3 + i]).isIn(i, 3 + i);
    }
  }

  @Provide
  Arbitrary<List<Child>> fewChildren() {
    var values =
        List.of("", "Ana", "García López", "2014-03-22", "F", "\u0000", "小明", "Baby Boy", "1");
    var value = Arbitraries.of(values);
    return value
        .list()
        .ofSize(7)
        .map(v -> new Child(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6)))
        .list()
        .ofMaxSize(6);
  }

  /** Whatever stands in it, a table is linked, and each record is of one person. */
  @Property(tries = 60)
  void noTableIsTooOdd(@ForAll("fewChildren") List<Child> children) {
    var linked = link(children.toArray(Child[]::new));
    var clusters = linked.clusters();

    assertThat(clusters).hasSize(children.size());
    for (int record = 0; record < clusters.length; record++) {
      assertThat(clusters[clusters[record]]).isEqualTo(clusters[record]);
    }
    assertThat(linked.model().training().records()).isEqualTo(children.size());
    for (int pair = 0; pair < linked.pairs().size(); pair++) {
      assertThat(linked.pairs().weight(pair)).isFinite();
    }
  }

  private static Linked link(Child... children) {
    return Register.of(Arrays.asList(children)).linked();
  }
}

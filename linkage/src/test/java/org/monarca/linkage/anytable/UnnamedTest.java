package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.Refusal;
import org.monarca.linkage.table.Refusal.Reason;

/** Records of children whom nobody has named yet: a surname and a day are not one's own. */
class UnnamedTest {

  private static final List<Column> NAME_AND_DATE = Child.COLUMNS.subList(0, 3);

  @ParameterizedTest
  @CsvSource({
    "7, 120, Baby Boy, García, 2012-01-01",
    "6, 120, Baby Boy, García, 2012-01-01",
    "20, 120, Baby Boy, García, 2012-01-01",
    "20, 3000, Baby Boy, García, 2012-01-01",
    "6, 120, '', Zubeldía, 2012-05-07",
    "6, 120, '', García, 2012-05-07",
    "20, 120, Unknown, García, 2012-05-07",
    "8, 3000, '', López, 2012-05-07"
  })
  void aSurnameAndADayPutNobodyTogether(
      int unnamed, int families, String given, String surname, String born) {
    var rows = nameAndDate(families);
    int first = rows.size();
    for (int i = 0; i < unnamed; i++) {
      rows.add(List.of(given, surname, born));
    }

    var linked = Register.of(NAME_AND_DATE, rows).linked();

    assertThat(clustersOf(linked, first, rows.size()))
        .containsExactlyElementsOf(IntStream.range(first, rows.size()).boxed().toList());
  }

  @Test
  void whoMayBeOfOneOnlyIsPutToThatOneHoweverOftenSentBefore() {
    var rows = nameAndDate(120);
    int first = rows.size();
    rows.add(List.of("Elena", "Zubeldía Racancoj", "2006-05-11"));
    rows.add(List.of("Elena", "Zubeldía Racancoj", "2006-05-11"));
    rows.add(List.of("", "Zubeldía Racancoj", "2006-05-11"));

    var linked = Register.of(NAME_AND_DATE, rows).linked();

    assertThat(clustersOf(linked, first, rows.size())).containsOnly(first);
  }

  @Test
  void itIsSaidWhyTheyStayApart() {
    var rows = nameAndDate(120);
    int first = rows.size();
    for (int i = 0; i < 6; i++) {
      rows.add(List.of("", "García", "2012-05-07"));
    }

    var linked = Register.of(NAME_AND_DATE, rows).linked();

    assertThat(linked.refusals())
        .filteredOn(refusal -> refusal.reason() == Reason.UNNAMED && refusal.first() >= first)
        .isNotEmpty()
        .allSatisfy(refusal -> {
          assertThat(refusal.weight()).isPositive();
          assertThat(refusal.against())
              .isEqualTo(new Refusal.Against(refusal.first(), refusal.second(), refusal.weight()));
        });
  }

  @Test
  void aMotherOrATownTellsOfWhomARecordIs() {
    var register = Register.ofFamilies(150);
    int first = register.size();
    var child = Child.aChild();

    var clusters = register.with(child, child.named("Baby Girl")).linked().clusters();

    assertThat(clusters[first + 1]).isEqualTo(first);
  }

  /** A table may be of families, or of whatever has no given name. */
  @Test
  void aTableWithoutGivenNamesIsLinkedByWhatItHas() {
    var rows = new ArrayList<List<String>>();
    nameAndDate(150).forEach(row -> rows.add(row.subList(1, 3)));
    var register = Register.of(NAME_AND_DATE.subList(1, 3), rows);

    assertThat(register.linked().refusals())
        .extracting(Refusal::reason)
        .doesNotContain(Reason.UNNAMED);
  }

  private static List<List<String>> nameAndDate(int families) {
    var rows = new ArrayList<List<String>>();
    new Families(11).records(families).forEach(child -> rows.add(child.values().subList(0, 3)));
    return rows;
  }

  private static List<Integer> clustersOf(Linked linked, int from, int to) {
    return IntStream.range(from, to).mapToObj(row -> linked.clusters()[row]).toList();
  }
}

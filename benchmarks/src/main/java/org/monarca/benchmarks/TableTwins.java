package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.text.Folding;

/**
 * What became of twins, and of strangers who are as alike: pairs of records of two people of one
 * surname who were born on one day.
 *
 * @param together how many of these pairs were taken for one person
 */
record TableTwins(long pairs, long together) {

  private static final Set<ColumnType> SURNAMES =
      Set.of(ColumnType.FAMILY_NAME, ColumnType.FAMILY_NAME_1);

  static TableTwins of(LabelledTable table, int[] clusters) {
    var people = table.people();
    int born = column(people, Set.of(ColumnType.DATE));
    int named = column(people, SURNAMES);
    var families = new HashMap<String, List<Integer>>();
    for (int row = 0; row < people.size(); row++) {
      var surnames = Folding.words(people.value(named, row));
      if (!people.value(born, row).isEmpty() && !surnames.isEmpty()) {
        var family = people.value(born, row) + surnames.getFirst();
        families.computeIfAbsent(family, key -> new ArrayList<>()).add(row);
      }
    }
    long pairs = 0;
    long together = 0;
    for (var family : families.values()) {
      for (int i = 1; i < family.size(); i++) {
        for (int j = 0; j < i; j++) {
          int one = family.get(i);
          int other = family.get(j);
          if (!table.truth().get(one).equals(table.truth().get(other))) {
            pairs++;
            together += clusters[one] == clusters[other] ? 1 : 0;
          }
        }
      }
    }
    return new TableTwins(pairs, together);
  }

  private static int column(PeopleTable people, Set<ColumnType> types) {
    List<Column> columns = people.columns();
    return IntStream.range(0, columns.size())
        .filter(column -> types.contains(columns.get(column).type()))
        .findFirst()
        .orElseThrow();
  }
}

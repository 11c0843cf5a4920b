package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small tables of made-up people. */
final class Tables {

  static final List<Column> COLUMNS =
      List.of(
          Column.of("first", ColumnType.GIVEN_NAME),
          Column.of("last", ColumnType.FAMILY_NAME),
          Column.of("born", ColumnType.DATE),
          Column.of("sex", ColumnType.SEX),
          Column.of("town", ColumnType.PLACE));

  private static final String[] FIRST = {
    "Ana", "Benito", "Carla", "Diego", "Elena", "Felipe", "Gloria", "Hugo", "Irma", "Jorge"
  };
  private static final String[] LAST = {
    "Reyna", "Salazar", "Treviño", "Ulloa", "Vega", "Zapata", "Arce", "Bravo", "Cano", "Duarte"
  };

  private Tables() {}

  static PeopleTable of(List<Column> columns, List<String[]> rows) {
    var table = new PeopleTable(columns);
    rows.forEach(row -> table.add(Arrays.asList(row)));
    return table;
  }

  /** What stands in a row. */
  static List<String> row(PeopleTable table, int row) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(column -> table.value(column, row))
        .toList();
  }

  /** So many people of {@link #COLUMNS}, every third of them twice, the second time as changed. */
  static PeopleTable people(int count, UnaryOperator<String[]> change) {
    var random = new Random(5);
    var table = new PeopleTable(COLUMNS);
    for (int i = 0; i < count; i++) {
      var person =
          new String[] {
            FIRST[random.nextInt(FIRST.length)],
            LAST[random.nextInt(LAST.length)] + " " + LAST[random.nextInt(LAST.length)],
            "%d-%02d-%02d"
                .formatted(
                    2005 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            random.nextBoolean() ? "F" : "M",
            "Town " + random.nextInt(20)
          };
      table.add(Arrays.asList(person));
      if (i % 3 == 0) {
        table.add(Arrays.asList(change.apply(person.clone())));
      }
    }
    return table;
  }

  static Linked link(PeopleTable table) {
    return new TableLinkage(1, 2).link(table, null);
  }
}

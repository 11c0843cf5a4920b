package org.monarca.records.mapping;

import java.util.List;
import java.util.Locale;

/**
 * What a mapping says of a table as a whole, for people.
 *
 * @param sources names of files or elements
 * @param key by which its records know their student, or are looked up; blank for none
 * @param conditions on which a record counts; blank for none
 * @param repeats which of several records of one key counts; blank where there may be one alone
 */
public record MappedTable(
    String name, String sources, String key, String conditions, String repeats) {

  /** All tables of a mapping, in its order. */
  public static List<MappedTable> of(Mapping mapping) {
    return mapping.tables().stream().map(MappedTable::of).toList();
  }

  private static MappedTable of(Table table) {
    return new MappedTable(
        table.name(),
        String.join(", ", table.sources()),
        table.key() == null ? "" : table.key().name(),
        String.join("; ", table.when().stream().map(MappedTable::said).toList()),
        table.repeats() == Table.Repeats.ALL
            ? ""
            : "the " + table.repeats().name().toLowerCase(Locale.ROOT));
  }

  private static String said(Table.Condition condition) {
    var values =
        condition.oneOf().stream()
            .sorted()
            .map(value -> value.isEmpty() ? "blank" : value)
            .toList();
    var behind = condition.after() == null ? "" : ", behind " + condition.after() + ",";
    return condition.value().name() + behind + " is " + String.join(" or ", values);
  }
}

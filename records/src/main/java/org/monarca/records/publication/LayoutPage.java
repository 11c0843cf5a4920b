package org.monarca.records.publication;

import java.util.List;
import org.monarca.records.mapping.Layouts;
import org.monarca.records.mapping.MappedElement;
import org.monarca.records.mapping.MappedTable;
import org.monarca.records.mapping.Mapping;

/** The page of a layout of others: what is said by hand, and the table of what maps to what. */
final class LayoutPage {

  private static final String TABLE = "{table}";

  private final String name;

  LayoutPage(String name) {
    this.name = name;
  }

  String text() {
    return Layouts.said(name).replace(TABLE, table());
  }

  private String table() {
    var mapping = Layouts.named(name).orElseThrow();
    return tables(mapping) + "\n\n" + elements(mapping);
  }

  private static String tables(Mapping mapping) {
    var rows =
        MappedTable.of(mapping).stream()
            .map(table ->
                List.of(
                    table.name(),
                    table.sources(),
                    table.key(),
                    table.conditions(),
                    table.repeats()))
            .toList();
    return written(List.of("table", "files or elements", "key", "only where", "of several"), rows);
  }

  private static String elements(Mapping mapping) {
    var rows =
        MappedElement.of(mapping).stream()
            .map(line ->
                List.of(
                    line.table(),
                    line.record().key(),
                    Markdown.code(line.element()),
                    line.from(),
                    line.how()))
            .toList();
    return written(List.of("table", "record", "element", "from", "how"), rows);
  }

  private static String written(List<String> heading, List<List<String>> rows) {
    return new Markdown().table(heading, rows).toString().strip();
  }
}

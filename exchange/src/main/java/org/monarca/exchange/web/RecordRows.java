package org.monarca.exchange.web;

import java.time.Instant;
import java.util.List;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.intake.Table;
import org.monarca.records.RecordKind;

/** A child's record as rows: a value each, with who says so, what is shown first before others. */
final class RecordRows {

  static final List<String> COLUMNS =
      List.of(
          "exchange_id",
          "record",
          "record_key",
          "element",
          "label",
          "value",
          "meaning",
          "state",
          "as_of",
          "shown");

  private static final String SHOWN = "yes";
  private static final String OTHER = "no";
  private static final String CONTESTED = "contested";

  private RecordRows() {}

  static void write(ChildRecord child, Table table, Wording words) {
    write(child, table, words, SHOWN);
  }

  private static void write(ChildRecord child, Table table, Wording words, String shown) {
    var id = child.id().digits();
    child
        .student()
        .forEach((key, value) -> {
          var kind = RecordKind.STUDENT;
          row(table, words, id, kind, "", key, value.value(), value.state(), value.asOf(), shown);
          value
              .others()
              .forEach(other ->
                  row(
                      table,
                      words,
                      id,
                      kind,
                      "",
                      key,
                      other.value(),
                      other.state(),
                      other.asOf(),
                      OTHER));
        });
    RecordKind.childKinds()
        .forEach(kind ->
            child
                .rows()
                .getOrDefault(kind, List.of())
                .forEach(entry ->
                    entry
                        .values()
                        .forEach((key, value) ->
                            row(
                                table,
                                words,
                                id,
                                kind,
                                entry.recordKey(),
                                key,
                                value,
                                entry.state(),
                                entry.asOf(),
                                shown))));
    child.contested().forEach(apart -> write(apart, table, words, CONTESTED));
  }

  private static void row(
      Table table,
      Wording words,
      String id,
      RecordKind kind,
      String recordKey,
      String element,
      String value,
      String state,
      Instant asOf,
      String shown) {
    table.row(
        id,
        kind.key(),
        recordKey,
        element,
        words.label(kind, element),
        value,
        words.value(kind, element, value),
        state,
        asOf.toString(),
        shown);
  }
}

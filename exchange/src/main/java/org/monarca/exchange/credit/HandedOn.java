package org.monarca.exchange.credit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.text.SensitiveText;

/**
 * A child's record for a paper that is handed on: what looks as if it should not have been sent is
 * masked for the readers of the State that sent it too, or a paper would differ by who has it made.
 */
final class HandedOn {

  private HandedOn() {}

  static ChildRecord of(ChildRecord child) {
    var rows = new EnumMap<RecordKind, List<Entry>>(RecordKind.class);
    child
        .rows()
        .forEach((kind, entries) ->
            rows.put(kind, entries.stream().map(entry -> masked(kind, entry)).toList()));
    var student = new LinkedHashMap<String, ConsolidatedValue>();
    child.student().forEach((key, value) -> student.put(key, masked(key, value)));
    return new ChildRecord(
        child.id(),
        child.aliases(),
        child.states(),
        student,
        rows,
        child.timeline(),
        child.contested(),
        child.shelter(),
        child.closure());
  }

  private static ConsolidatedValue masked(String key, ConsolidatedValue said) {
    var shown = masked(RecordKind.STUDENT, key, said.value());
    return new ConsolidatedValue(
        shown, said.state(), said.asOf(), said.others(), said.conflict(), said.rule());
  }

  private static Entry masked(RecordKind kind, Entry entry) {
    Map<String, String> values = new LinkedHashMap<>(entry.values());
    values.replaceAll((key, value) -> masked(kind, key, value));
    return new Entry(entry.state(), entry.recordKey(), entry.asOf(), values, entry.record());
  }

  private static String masked(RecordKind kind, String key, String value) {
    return Catalogue.known()
            .find(kind, key)
            .filter(element -> SensitiveText.isIn(element, value))
            .isPresent()
        ? SensitiveText.MASK
        : value;
  }
}

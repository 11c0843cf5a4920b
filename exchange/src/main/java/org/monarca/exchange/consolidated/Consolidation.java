package org.monarca.exchange.consolidated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.records.RecordKind;

/** Puts the records of one child together. Pure: the order of the records changes nothing. */
final class Consolidation {

  private final Survivorship survivorship;

  Consolidation(Survivorship survivorship) {
    this.survivorship = survivorship;
  }

  ChildRecord of(ExchangeId id, List<String> aliases, List<SourceRecord> records) {
    return of(id, aliases, records, Set.of());
  }

  /**
   * The same with some records apart; all together where none would be left.
   *
   * @param contested source records that no longer fit the others
   */
  ChildRecord of(
      ExchangeId id, List<String> aliases, List<SourceRecord> records, Set<Long> contested) {
    var living = records.stream().filter(record -> !record.withdrawn()).toList();
    var sure = living.stream().filter(record -> !contested.contains(record.source())).toList();
    boolean isParted = !sure.isEmpty() && sure.size() < living.size();
    var together = isParted ? sure : living;
    var rows = rows(together);
    return new ChildRecord(
        id,
        List.copyOf(aliases),
        states(records),
        student(together),
        rows,
        Timeline.of(rows),
        isParted ? apart(id, living, contested) : List.of(),
        Shelter.NONE,
        Closure.NONE);
  }

  private List<ChildRecord> apart(ExchangeId id, List<SourceRecord> living, Set<Long> contested) {
    return living.stream()
        .filter(record -> contested.contains(record.source()))
        .sorted(Survivorship.NEWEST)
        .map(record -> of(id, List.of(), List.of(record), Set.of()))
        .toList();
  }

  private static List<StateRecord> states(List<SourceRecord> records) {
    return records.stream()
        .map(record ->
            new StateRecord(
                record.state(), record.stateStudentId(), record.asOf(), record.withdrawn()))
        .sorted(
            Comparator.comparing(StateRecord::asOf)
                .reversed()
                .thenComparing(StateRecord::state)
                .thenComparing(StateRecord::stateStudentId))
        .toList();
  }

  private Map<String, ConsolidatedValue> student(List<SourceRecord> living) {
    var values = new LinkedHashMap<String, ConsolidatedValue>();
    for (var element : survivorship.elements()) {
      survivorship.choose(element, living).ifPresent(value -> values.put(element, value));
    }
    return Collections.unmodifiableMap(values);
  }

  private static Map<RecordKind, List<Entry>> rows(List<SourceRecord> living) {
    var rows = new EnumMap<RecordKind, List<Entry>>(RecordKind.class);
    RecordKind.childKinds().forEach(kind -> rows.put(kind, new ArrayList<>()));
    for (var record : living) {
      for (var row : record.rows()) {
        rows.getOrDefault(row.kind(), List.of())
            .add(
                new Entry(
                    record.state(), row.recordKey(), row.asOf(), row.values(), record.source()));
      }
    }
    rows.forEach((kind, entries) -> entries.sort(newestFirst(kind)));
    return Collections.unmodifiableMap(rows);
  }

  /** By what the row is about, then by when it was said. ISO dates sort as text. */
  private static Comparator<Entry> newestFirst(RecordKind kind) {
    return Comparator.comparing((Entry entry) -> entry.values().getOrDefault(dateOf(kind), ""))
        .thenComparing(Entry::asOf)
        .reversed()
        .thenComparing(Entry::state)
        .thenComparing(Entry::recordKey);
  }

  private static String dateOf(RecordKind kind) {
    return switch (kind) {
      case QUALIFYING_MOVE -> "qualifying_arrival_date";
      case ENROLLMENT -> "enrollment_date";
      case COURSE -> "begin_academic_year";
      case ASSESSMENT -> "administration_date";
      case IMMUNIZATION -> "occurrence_date";
      case ALTERNATE_ID, STUDENT, HEADER -> "";
    };
  }
}

package org.monarca.exchange.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.Version;
import org.monarca.exchange.students.VersionedRow;
import org.monarca.records.RecordKind;

/** What changed in the records of a child: by submission, or between two moments. Pure. */
final class Changes {

  private Changes() {}

  /** A row of a record, wherever it is said. */
  private record Place(long source, RecordKind kind, String recordKey)
      implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int by = kind.compareTo(other.kind);
      by = by == 0 ? Long.compare(source, other.source) : by;
      return by == 0 ? recordKey.compareTo(other.recordKey) : by;
    }
  }

  /**
   * By submission, the latest that the exchange learned of first. What says the same again changes
   * nothing.
   *
   * @param versions in the order in which the exchange learned of them
   */
  static List<Sent> bySubmission(List<Version> versions) {
    Map<Place, Map<String, String>> known = new HashMap<>();
    Map<UUID, List<Version>> sent = new LinkedHashMap<>();
    versions.forEach(version ->
        sent.computeIfAbsent(version.origin().submission(), one -> new ArrayList<>()).add(version));
    var all = new ArrayList<Sent>();
    for (var some : sent.values()) {
      var changes = some.stream().flatMap(version -> change(version, known)).toList();
      var first = some.getFirst();
      if (!changes.isEmpty()) {
        all.add(new Sent(first.state(), first.moment(), first.received(), first.origin(), changes));
      }
    }
    return all.reversed();
  }

  private static Stream<Change> change(Version version, Map<Place, Map<String, String>> known) {
    var place = new Place(version.source(), version.kind(), version.recordKey());
    var before = known.getOrDefault(place, Map.of());
    var after = version.values();
    known.put(place, after);
    return before.equals(after)
        ? Stream.empty()
        : Stream.of(
            new Change(version.state(), version.kind(), version.recordKey(), before, after));
  }

  /** What differs between the same child's records as they were and as they were later. */
  static List<Change> between(List<SourceRecord> earlier, List<SourceRecord> later) {
    var before = rows(earlier);
    var after = rows(later);
    var states =
        Stream.concat(earlier.stream(), later.stream())
            .collect(
                Collectors.toMap(SourceRecord::source, SourceRecord::state, (one, same) -> one));
    var places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    return places.stream()
        .map(place ->
            new Change(
                states.getOrDefault(place.source(), ""),
                place.kind(),
                place.recordKey(),
                before.getOrDefault(place, Map.of()),
                after.getOrDefault(place, Map.of())))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static Map<Place, Map<String, String>> rows(List<SourceRecord> records) {
    var rows = new HashMap<Place, Map<String, String>>();
    for (var record : records) {
      Stream.concat(Stream.of(record.student()), record.rows().stream())
          .filter(row -> !row.values().isEmpty())
          .forEach(row -> rows.put(place(record, row), row.values()));
    }
    return rows;
  }

  private static Place place(SourceRecord record, VersionedRow row) {
    return new Place(record.source(), row.kind(), row.recordKey());
  }
}

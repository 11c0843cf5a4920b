package org.monarca.exchange.consolidated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.records.RecordKind;

/** A child's way: moves and enrollments in one list. */
final class Timeline {

  private static final Comparator<TimelineEntry> NEWEST =
      Comparator.comparing(TimelineEntry::date)
          .reversed()
          .thenComparing(TimelineEntry::kind, Comparator.reverseOrder());

  private Timeline() {}

  /** Newest first; on one day the enrollment stands above the move that led to it. */
  static List<TimelineEntry> of(Map<RecordKind, List<Entry>> rows) {
    var entries = new ArrayList<TimelineEntry>();
    rows.getOrDefault(RecordKind.QUALIFYING_MOVE, List.of()).forEach(row -> addMove(row, entries));
    rows.getOrDefault(RecordKind.ENROLLMENT, List.of()).forEach(row -> addEnrollment(row, entries));
    return entries.stream().sorted(NEWEST).toList();
  }

  private static void addMove(Entry row, List<TimelineEntry> to) {
    var arrived = row.values().get("qualifying_arrival_date");
    if (arrived != null) {
      to.add(
          new TimelineEntry(
              LocalDate.parse(arrived),
              null,
              RecordKind.QUALIFYING_MOVE,
              row.state(),
              place(row, "to_city", "to_state"),
              place(row, "from_city", "from_state", "from_country")));
    }
  }

  private static void addEnrollment(Entry row, List<TimelineEntry> to) {
    var enrolled = row.values().get("enrollment_date");
    if (enrolled != null) {
      var left = row.values().get("withdrawal_date");
      to.add(
          new TimelineEntry(
              LocalDate.parse(enrolled),
              left == null ? null : LocalDate.parse(left),
              RecordKind.ENROLLMENT,
              row.state(),
              row.values().getOrDefault("school_or_project_name", ""),
              place(row, "facility_city", "facility_state")));
    }
  }

  private static String place(Entry row, String... parts) {
    return Stream.of(parts)
        .map(part -> row.values().get(part))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}

package org.monarca.exchange.students;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.monarca.records.RecordKind;

/** Finds in the versions of records what was known of them at a moment. Pure. */
final class Past {

  /** As a full list leaves rows out. */
  private static final String ABSENT = "absent";

  private Past() {}

  /** A line of a record, wherever it was said. */
  private record Place(long source, RecordKind kind, String key) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::source)
            .thenComparing(Place::kind)
            .thenComparing(Place::key);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The records by number. That a full list came which took nothing away is not told by versions: a
   * row from before it that comes after it stands here, and stood nowhere.
   *
   * @param versions in the order in which the exchange learned of them
   */
  static List<SourceRecord> at(List<Version> versions, Instant moment) {
    var known = new TreeMap<Place, Version>();
    var floors = new HashMap<Long, Instant>();
    for (var version : versions) {
      var floor = floors.getOrDefault(version.source(), Instant.MIN);
      if (!version.received().isAfter(moment) && !version.moment().isBefore(floor)) {
        known.merge(
            new Place(version.source(), version.kind(), version.recordKey()),
            version,
            Past::standing);
        if (settles(version)) {
          floors.merge(version.source(), version.asOf(), Past::later);
        }
      }
    }
    var bySource = new TreeMap<Long, List<Version>>();
    known
        .values()
        .forEach(v -> bySource.computeIfAbsent(v.source(), source -> new ArrayList<>()).add(v));
    return bySource.values().stream()
        .filter(lines -> lines.getFirst().kind() == RecordKind.STUDENT)
        .map(lines -> record(lines, moment))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether it said all that there was to say: what is older and comes later is history. */
  private static boolean settles(Version version) {
    return version.removed()
        && (version.kind() == RecordKind.STUDENT || version.action().equals(ABSENT));
  }

  /**
   * What is older than what stands came late and changed nothing. How often that was said again
   * later makes no difference: only what stands is said again.
   */
  private static Version standing(Version before, Version next) {
    return next.moment().isBefore(before.asOf()) ? before : next;
  }

  /** When it had been said last, at that moment: what is said later was not said yet. */
  private static Instant said(Version version, Instant moment) {
    var last = version.asOf();
    return last.isAfter(moment) && version.moment().isBefore(moment) ? moment : last;
  }

  private static SourceRecord record(List<Version> lines, Instant moment) {
    var student = lines.getFirst();
    return new SourceRecord(
        student.source(),
        student.state(),
        student.stateStudentId(),
        student.removed(),
        said(student, moment),
        row(student, moment),
        student.removed()
            ? List.of()
            : lines.stream()
                .skip(1)
                .filter(line -> !line.removed())
                .map(line -> row(line, moment))
                .toList());
  }

  private static VersionedRow row(Version version, Instant moment) {
    return new VersionedRow(
        version.kind(),
        version.recordKey(),
        said(version, moment),
        version.origin().submission(),
        version.values());
  }
}

package org.monarca.exchange.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.VersionedRow;
import org.monarca.records.RecordKind;

/**
 * Where a child is now, as States tell it: the State of the latest enrollment or residency of the
 * last twelve months, one that is open before one that is over; where no State tells of any, the
 * one that spoke last. What begins later than today has not happened, and what was never closed is
 * over after a year: the State that a family left may have forgotten to.
 */
final class PresentState {

  private static final Comparator<Stay> LATEST =
      Comparator.comparing(Stay::isOpen).thenComparing(Stay::since).thenComparing(Stay::told);

  private PresentState() {}

  /** Nothing where every record is withdrawn. */
  static Optional<String> of(List<SourceRecord> records, Instant now) {
    return said(records, now)
        .or(() ->
            records.stream()
                .filter(record -> !record.withdrawn())
                .max(Comparator.comparing(SourceRecord::asOf))
                .map(SourceRecord::state));
  }

  /** The same, and nothing where no State tells of a stay: that one spoke last says little. */
  static Optional<String> said(List<SourceRecord> records, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var soonest = today.minusYears(1).toString();
    var latest = today.plusDays(1).toString(); // it is tomorrow somewhere
    return records.stream()
        .filter(record -> !record.withdrawn())
        .flatMap(record -> record.rows().stream().map(row -> new Stay(record, row)))
        .filter(stay -> stay.row.kind() == RecordKind.ENROLLMENT)
        .filter(stay -> stay.isBetween(soonest, latest))
        .max(LATEST)
        .map(stay -> stay.record.state());
  }

  /** An enrollment, or a residency; ISO dates sort as text. */
  private record Stay(SourceRecord record, VersionedRow row) {

    boolean isOpen() {
      return !values().containsKey("withdrawal_date");
    }

    String since() {
      var enrolled = values().getOrDefault("enrollment_date", "");
      var resident = values().getOrDefault("residency_date", "");
      return enrolled.compareTo(resident) < 0 ? resident : enrolled;
    }

    boolean isBetween(String soonest, String latest) {
      return since().compareTo(soonest) >= 0 && since().compareTo(latest) <= 0;
    }

    Instant told() {
      return row.asOf();
    }

    private Map<String, String> values() {
      return row.values();
    }
  }
}

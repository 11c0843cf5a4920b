package org.monarca.exchange.consolidated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.identity.WithheldEvidence;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.VersionedRow;
import org.monarca.records.RecordKind;

/**
 * What stays readable of a child who must not be found: who the child is, what it needs, its
 * courses and its vaccines ({@code protected.csv}). An element that is not listed there is
 * withheld, so that a new one is until somebody decides about it. Which State says it is withheld
 * too, except from that State.
 */
public final class Withheld {

  /** Stands for a State that is withheld. */
  public static final String STATE = "";

  /** Stands for who did it. */
  public static final String BY = "withheld";

  private static final Set<String> READABLE =
      SmallTable.rows(Withheld.class, "protected.csv").stream()
          .map(row -> row.get(0) + "," + row.get(1))
          .collect(Collectors.toUnmodifiableSet());

  private Withheld() {}

  /** That State, or what stands for it where it is withheld from everybody but itself. */
  public static String from(Actor reader, String state, boolean withheld) {
    return withheld && !reader.belongsTo(state) ? STATE : state;
  }

  /** What happened to the number, without whose hand it was and how well withheld things agree. */
  public static IdentityEvent from(IdentityEvent event) {
    return new IdentityEvent(
        event.at(),
        event.what(),
        event.model() == null ? BY : event.by(),
        event.model(),
        event.exchangeIds(),
        WithheldEvidence.of(event.evidence(), true));
  }

  /** Whether that is no State, but stands for one. */
  public static boolean isWithheld(String state) {
    return state.equals(STATE);
  }

  /**
   * A record without what is withheld.
   *
   * @param own whether it is of the reader's State, which knows that it has it
   */
  static SourceRecord from(SourceRecord record, boolean own) {
    return new SourceRecord(
        record.source(),
        own ? record.state() : STATE,
        own ? record.stateStudentId() : "",
        record.withdrawn(),
        record.asOf(),
        row(record.student(), record.student().recordKey()),
        rows(record.rows()));
  }

  /** The States' own keys may tell which State it is: rows are numbered instead. */
  private static List<VersionedRow> rows(List<VersionedRow> rows) {
    var numbers = new EnumMap<RecordKind, Integer>(RecordKind.class);
    var kept = new ArrayList<VersionedRow>();
    for (var row : rows) {
      var number = numbers.merge(row.kind(), 1, Integer::sum);
      var readable = row(row, String.valueOf(number));
      if (!readable.values().isEmpty()) {
        kept.add(readable);
      }
    }
    return kept;
  }

  private static VersionedRow row(VersionedRow row, String key) {
    return new VersionedRow(row.kind(), key, row.asOf(), row.submission(), readable(row));
  }

  private static Map<String, String> readable(VersionedRow row) {
    var readable = new LinkedHashMap<>(row.values());
    readable.keySet().removeIf(key -> !isReadable(row.kind().key(), key));
    return readable;
  }

  static boolean isReadable(String record, String key) {
    return READABLE.contains(record + "," + key);
  }
}

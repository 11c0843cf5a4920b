package org.monarca.exchange.consolidated;

import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.Version;
import org.monarca.exchange.students.VersionedRow;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.text.SensitiveText;

/**
 * What a reader sees of a State's words, in the role and for the purpose of the look-up: what is
 * closed to them ({@link Sensitive}) is left out, their own State's too. A value that looks as if
 * it held a social security number, an immigration status or a diagnosis is shown to the State that
 * sent it, which must mend it, and masked for everybody else. Of a protected child is shown what
 * its shelter lets be seen. All that is shown of a child passes here.
 */
final class Discretion {

  private final Actor reader;
  private final Closure closure;

  Discretion(Actor reader, Closure closure) {
    this.reader = reader;
    this.closure = closure;
  }

  /** A record of a child, as that shelter lets it be seen. */
  SourceRecord of(SourceRecord record, Shelter shelter) {
    var discreet = of(record);
    return shelter.withholds(record.state())
        ? Withheld.from(discreet, isOwn(record.state()))
        : discreet;
  }

  SourceRecord of(SourceRecord record) {
    boolean isOwn = isOwn(record.state());
    return isOwn && !closure.any()
        ? record
        : new SourceRecord(
            record.source(),
            record.state(),
            record.stateStudentId(),
            record.withdrawn(),
            record.asOf(),
            seen(record.student(), isOwn),
            record.rows().stream()
                .map(row -> seen(row, isOwn))
                .filter(row -> !row.values().isEmpty())
                .toList());
  }

  private VersionedRow seen(VersionedRow row, boolean isOwn) {
    return new VersionedRow(
        row.kind(),
        row.recordKey(),
        row.asOf(),
        row.submission(),
        seen(row.kind(), row.values(), isOwn));
  }

  private Map<String, String> seen(RecordKind kind, Map<String, String> values, boolean isOwn) {
    var seen = new LinkedHashMap<>(isOwn ? values : masked(kind, values));
    seen.keySet().removeIf(key -> closure.closes(kind, key));
    return seen;
  }

  Version of(Version version) {
    boolean isOwn = isOwn(version.state());
    return isOwn && !closure.any()
        ? version
        : new Version(
            version.number(),
            version.source(),
            version.state(),
            version.stateStudentId(),
            version.kind(),
            version.recordKey(),
            version.action(),
            version.removed(),
            version.current(),
            version.moment(),
            version.received(),
            version.asOf(),
            version.origin(),
            seen(version.kind(), version.values(), isOwn));
  }

  /** The State, or what stands for it where somebody must not learn it. */
  String stateOf(SourceRecord record, boolean isProtected) {
    return Withheld.from(reader, record.state(), isProtected);
  }

  private boolean isOwn(String state) {
    return reader.belongsTo(state);
  }

  private static Map<String, String> masked(RecordKind kind, Map<String, String> values) {
    var masked = new LinkedHashMap<>(values);
    masked.replaceAll((key, value) -> isSensitive(kind, key, value) ? SensitiveText.MASK : value);
    return masked;
  }

  private static boolean isSensitive(RecordKind kind, String key, String value) {
    return Catalogue.known()
        .find(kind, key)
        .filter(element -> SensitiveText.isIn(element, value))
        .isPresent();
  }
}

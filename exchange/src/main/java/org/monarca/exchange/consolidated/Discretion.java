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
 * What a reader sees of a State's words. A value that looks as if it held a social security number,
 * an immigration status or a diagnosis is shown to the State that sent it, which must mend it, and
 * masked for everybody else. Of a protected child is shown what its shelter lets be seen. All that
 * is shown of a child passes here.
 */
final class Discretion {

  private final Actor reader;

  Discretion(Actor reader) {
    this.reader = reader;
  }

  /** A record of a child, as that shelter lets it be seen. */
  SourceRecord of(SourceRecord record, Shelter shelter) {
    var discreet = of(record);
    return shelter.withholds() ? Withheld.from(discreet, isOwn(record.state())) : discreet;
  }

  SourceRecord of(SourceRecord record) {
    return isOwn(record.state())
        ? record
        : new SourceRecord(
            record.source(),
            record.state(),
            record.stateStudentId(),
            record.withdrawn(),
            record.asOf(),
            masked(record.student()),
            record.rows().stream().map(Discretion::masked).toList());
  }

  Version of(Version version) {
    return isOwn(version.state())
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
            masked(version.kind(), version.values()));
  }

  /** The State, or what stands for it where somebody must not learn it. */
  String stateOf(SourceRecord record, boolean isProtected) {
    return Withheld.from(reader, record.state(), isProtected);
  }

  private boolean isOwn(String state) {
    return reader.belongsTo(state);
  }

  private static VersionedRow masked(VersionedRow row) {
    return new VersionedRow(
        row.kind(),
        row.recordKey(),
        row.asOf(),
        row.submission(),
        masked(row.kind(), row.values()));
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

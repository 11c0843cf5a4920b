package org.monarca.exchange.consolidated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.VersionedRow;
import org.monarca.records.RecordKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows children as the lines of a list: of all of them at once is read what such a line says, who
 * they are, and nothing that happened to them.
 */
final class Hits {

  private static final String WHO_THEY_ARE =
      """
      select source_id, state, state_student_id, as_of, submission_id, values
        from students.v_living_record
       where kind = 'student' and source_id = any(?)
      """;

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final Database database;
  private final Identities identities;
  private final Shelters shelters;
  private final Survivorship survivorship;
  private final JsonMapper json;

  Hits(
      Database database,
      Identities identities,
      Shelters shelters,
      Survivorship survivorship,
      JsonMapper json) {
    this.database = database;
    this.identities = identities;
    this.shelters = shelters;
    this.survivorship = survivorship;
    this.json = json;
  }

  /** These children, for whoever looks them up. */
  List<Hit> of(List<Found> found, Discretion discretion) {
    var sources = identities.sourcesOf(found.stream().map(Found::id).toList());
    var all = sources.values().stream().flatMap(List::stream).toList();
    var living = living(all);
    var marked = shelters.marked(all);
    return found.stream()
        .flatMap(one -> {
          var own = sources.getOrDefault(one.id(), List.of());
          var records = own.stream().flatMap(source -> Stream.ofNullable(living.get(source)));
          return hit(one, records.toList(), own.stream().anyMatch(marked::contains), discretion)
              .stream();
        })
        .toList();
  }

  private Map<Long, SourceRecord> living(Collection<Long> sources) {
    return database
        .jdbc()
        .sql(WHO_THEY_ARE)
        .param(sources.stream().mapToLong(Long::longValue).toArray())
        .query((row, n) -> record(row))
        .list()
        .stream()
        .collect(Collectors.toMap(SourceRecord::source, Function.identity()));
  }

  private SourceRecord record(ResultSet row) throws SQLException {
    var asOf = Times.instant(row, "as_of");
    var student =
        new VersionedRow(
            RecordKind.STUDENT,
            "",
            asOf,
            row.getObject("submission_id", UUID.class),
            json.readValue(row.getString("values"), VALUES));
    return new SourceRecord(
        row.getLong("source_id"),
        row.getString("state"),
        row.getString("state_student_id"),
        false,
        asOf,
        student,
        List.of());
  }

  private Optional<Hit> hit(
      Found found, List<SourceRecord> records, boolean isProtected, Discretion discretion) {
    if (records.isEmpty()) {
      return Optional.empty();
    }
    var living = records.stream().map(discretion::of).sorted(Survivorship.NEWEST).toList();
    var states =
        living.stream()
            .map(record -> discretion.stateOf(record, isProtected))
            .filter(state -> !Withheld.isWithheld(state))
            .distinct()
            .toList();
    return Optional.of(
        new Hit(
            found.id(),
            found.score(),
            found.reasons(),
            name(living),
            said(living, "birth_date"),
            states,
            isProtected));
  }

  private String name(List<SourceRecord> living) {
    var surnames = said(living, "last_name_1", "last_name_2");
    var given = said(living, "first_name", "middle_name", "suffix");
    return Stream.of(surnames, given)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** As the child's record shows them. */
  private String said(List<SourceRecord> living, String... elements) {
    return Stream.of(elements)
        .flatMap(element -> survivorship.choose(element, living).stream())
        .map(ConsolidatedValue::value)
        .collect(Collectors.joining(" "));
  }
}

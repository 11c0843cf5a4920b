package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.ToResolve;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceKey;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import tools.jackson.databind.json.JsonMapper;

/** An exchange to which several States send children, one at a time, by the features' own ways. */
public final class Nation implements AutoCloseable {

  public static final Actor REGISTRAR = new Actor(Actor.Kind.PERSON, "p-1", "school-user", "WA");

  private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

  private final TestDatabase test = TestDatabase.fresh();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Identities identities =
      new Identities(test.database(), () -> FIRST, json, (sources, by) -> {});
  private final SourceRecords sources = new SourceRecords(test.database(), json);
  private final Children children =
      new Children(
          test.database(),
          identities,
          sources,
          new Audit(test.database(), () -> FIRST, json),
          json);

  /** On that day of January a State sends a child with these child rows. */
  public ExchangeId says(int day, String state, String id, ChildFixture child, Row... rows) {
    var student = Row.builder(RecordKind.STUDENT).put("state_student_id", id).put("action", "U");
    child.student().forEach(student::put);
    return apply(day, state, new StudentRecord(student.build(), List.of(rows)), child, id);
  }

  void withdraws(int day, String state, String id) {
    var student = Row.of(RecordKind.STUDENT, Map.of("state_student_id", id, "action", "D"));
    test.database()
        .write(
            Actor.exchange("test"),
            () -> sources.apply(batch(day, state, new StudentRecord(student, List.of()))));
  }

  ChildRecord record(ExchangeId id) {
    return children.find(REGISTRAR, id).orElseThrow();
  }

  List<Hit> search(Search search) {
    return children.search(REGISTRAR, search, Locale.ENGLISH);
  }

  public Children children() {
    return children;
  }

  public Identities identities() {
    return identities;
  }

  /** The number of the State's source record. */
  long source(String state, String id) {
    return test.jdbc()
        .sql("select id from students.source where state = ? and state_student_id = ?")
        .params(state, id)
        .query(Long.class)
        .single();
  }

  AuditTrail auditTrail() {
    return AuditTrail.from(test.jdbc());
  }

  static Row row(RecordKind kind, String id, String key, Map<String, String> values) {
    var row = Row.builder(kind).put("state_student_id", id).put("record_key", key);
    values.forEach(row::put);
    return row.build();
  }

  static Instant day(int day) {
    return FIRST.plusSeconds(86_400L * (day - 1));
  }

  @Override
  public void close() {
    test.close();
  }

  private ExchangeId apply(
      int day, String state, StudentRecord record, ChildFixture child, String id) {
    return test.database()
        .write(
            Actor.exchange("test"),
            () -> {
              var applied = sources.apply(batch(day, state, record)).children().getFirst();
              var asked =
                  new ToResolve(
                      Objects.requireNonNull(applied.source()),
                      new SourceKey(state, id),
                      child.student(),
                      child.exchangeId(),
                      applied.known());
              return identities.resolve(new ArrayList<>(List.of(asked))).getFirst().id();
            });
  }

  private static Batch batch(int day, String state, StudentRecord record) {
    return new Batch(
        state,
        new Origin(UUID.randomUUID(), "said-" + day),
        new Moment(day(day), day(day)),
        Mode.DELTA,
        List.of(record));
  }
}

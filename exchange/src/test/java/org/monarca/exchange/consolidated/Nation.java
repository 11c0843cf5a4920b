package org.monarca.exchange.consolidated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.protection.Admissions;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.protection.ProtectionListener;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.protection.Whereabouts;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import tools.jackson.databind.json.JsonMapper;

/** An exchange to which several States send children, one at a time, by the features' own ways. */
public final class Nation implements AutoCloseable {

  public static final Actor REGISTRAR = new Actor(Actor.Kind.PERSON, "p-1", "school-user", "WA");

  private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

  /** So few that a test can spend them. */
  private static final LookUpSettings FEW = new LookUpSettings(3, 4, 2, 2);

  private Instant now = FIRST;
  private final TestDatabase test = TestDatabase.fresh();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Identities identities =
      new Identities(test.database(), () -> FIRST, json, (sources, by) -> {});
  private final SourceRecords sources =
      new SourceRecords(test.database(), json, TestSeals.of(test.database()).seals());
  private final Audit audit = new Audit(test.database(), () -> FIRST, json);
  private final Shelters shelters = new Shelters(test.database(), () -> now);
  private final LookUpBudget budget = new LookUpBudget(test.database(), audit, () -> now, FEW);
  private final Children children =
      new Children(test.database(), identities, sources, shelters, budget, audit, json);
  private final ChildHistories histories =
      new ChildHistories(test.database(), identities, sources, shelters, budget, audit);

  /** On that day of January a State sends a child with these child rows. */
  public ExchangeId says(int day, String state, String id, ChildFixture child, Row... rows) {
    return new ToldChild(test.database(), sources, identities)
        .says(day(day), state, id, child, rows);
  }

  public void withdraws(int day, String state, String id) {
    var student = Row.of(RecordKind.STUDENT, Map.of("state_student_id", id, "action", "D"));
    test.database()
        .write(
            Actor.exchange("test"),
            () ->
                sources.apply(
                    ToldChild.batch(day(day), state, new StudentRecord(student, List.of()))));
  }

  public ChildHistories histories() {
    return histories;
  }

  public ChildRecord record(ExchangeId id) {
    return children.find(by(REGISTRAR), id).orElseThrow();
  }

  /** The record as it was on that day of January. */
  ChildRecord asOf(ExchangeId id, int day) {
    return histories.asOf(by(REGISTRAR), id, day(day)).orElseThrow();
  }

  List<Hit> search(Search search) {
    return children.search(by(REGISTRAR), search, Locale.ENGLISH);
  }

  /** That somebody looks a child up who stands at the desk. */
  public static LookUp by(Actor actor) {
    return new LookUp(actor, Purpose.ENROLLMENT);
  }

  LookUpBudget budget() {
    return new LookUpBudget(test.database(), audit, () -> now, FEW);
  }

  /** Marks, of which that listener hears. */
  public Marks marks(ProtectionListener listener) {
    return new Marks(test.database(), identities, sources, audit, listener, () -> now);
  }

  /** Whether one of several is withheld. */
  public ProtectedTogether together() {
    return new ProtectedTogether(
        test.database(), identities, sources, new Shelters(test.database(), () -> now));
  }

  /** Emergencies, of which that listener hears. */
  public Emergencies emergencies(ProtectionListener listener) {
    return new Emergencies(test.database(), identities, sources, audit, listener, () -> now);
  }

  /** Where protected children are, of which that listener hears. */
  public Whereabouts whereabouts(ProtectionListener listener) {
    return new Whereabouts(test.database(), identities, sources, audit, listener, () -> now);
  }

  /** Where States let others in, of which that listener hears. */
  public Admissions admissions(ProtectionListener listener) {
    return new Admissions(test.database(), identities, sources, audit, listener, () -> now);
  }

  public TestDatabase test() {
    return test;
  }

  /** A State's children in sets of few, of more than one page. */
  public ChildrenOfState ofState() {
    return new ChildrenOfState(
        test.database(), identities, new ManyRecords(test.database(), identities, sources), 10, 7);
  }

  public Database database() {
    return test.database();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  public Children children() {
    return children;
  }

  public Identities identities() {
    return identities;
  }

  /** The number of the State's source record. */
  public long source(String state, String id) {
    return test.jdbc()
        .sql("select id from students.source where state = ? and state_student_id = ?")
        .params(state, id)
        .query(Long.class)
        .single();
  }

  public AuditTrail auditTrail() {
    return AuditTrail.from(test.jdbc());
  }

  public static Row row(RecordKind kind, String id, String key, Map<String, String> values) {
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
}

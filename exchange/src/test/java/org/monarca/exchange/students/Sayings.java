package org.monarca.exchange.students;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What one State says day by day, in a database of its own; {@code received} follows arrival. */
final class Sayings implements AutoCloseable {

  private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

  private static final Actor EXCHANGE = Actor.exchange("test");

  private final String state;
  private final TestDatabase test = TestDatabase.fresh();
  private final TestSeals keys = TestSeals.of(test.database());
  private final SourceRecords records =
      new SourceRecords(test.database(), new JsonMapper(), keys.seals());
  private int arrivals;

  /**
   * In a database without the rule that every record has an exchange ID: that is another feature.
   */
  Sayings(String state) {
    this.state = state;
    test.jdbc()
        .sql(
            "select conname from pg_constraint where conrelid = 'students.source'::regclass and contype = 'f'")
        .query(String.class)
        .list()
        .forEach(name ->
            test.jdbc().sql("alter table students.source drop constraint " + name).update());
  }

  @Override
  public void close() {
    test.close();
  }

  TestSeals keys() {
    return keys;
  }

  /** The part of the exchange that seals what is kept of records. */
  SealedVersions holder(TestSeals some) {
    return new SealedVersions(test.database(), new JsonMapper(), some.seals());
  }

  /** As the exchange at work on what the State sent. */
  void asExchange(String statement) {
    test.database().write(EXCHANGE.on(state), () -> test.database().jdbc().sql(statement).update());
  }

  /** Past the walls and the rules of tables, as somebody who got hold of the server. */
  void meddle(String statement) {
    test.jdbc()
        .sql(
            "set session_replication_role = replica; "
                + statement
                + "; reset session_replication_role")
        .update();
  }

  long livingCount() {
    return records.livingCount(state);
  }

  Set<String> known(String... ids) {
    return records.known(state, List.of(ids));
  }

  JdbcClient jdbc() {
    return test.jdbc();
  }

  JdbcClient asService() {
    return test.asService();
  }

  Instant day(int day) {
    return FIRST.plusSeconds(86_400L * day);
  }

  AppliedChild says(int day, Said child) {
    return says(day, Mode.DELTA, child).getFirst();
  }

  List<AppliedChild> says(int day, Mode mode, Said... children) {
    var batch =
        new Batch(
            state,
            new Origin(UUID.randomUUID(), "said-" + day),
            moment(day),
            mode,
            List.of(children).stream().map(Said::record).toList());
    return test.database().write(EXCHANGE, () -> records.apply(batch)).children();
  }

  Absence absence(int day, String... present) {
    return test.database()
        .write(EXCHANGE, () -> records.absence(state, moment(day), list(present).stream()));
  }

  List<Long> withdrawAbsent(int day, String... present) {
    return test.database()
        .write(
            EXCHANGE,
            () ->
                records.withdrawAbsent(
                    state,
                    new Origin(UUID.randomUUID(), "said-" + day),
                    moment(day),
                    list(present).stream()))
        .withdrawn();
  }

  Said child(String id, String action, String name) {
    return new Said(id, action).and("first_name", name);
  }

  Said gone(String id) {
    return new Said(id, "D");
  }

  SourceRecord record(String id) {
    return find(id).orElseThrow();
  }

  /** With rows of these kinds alone, as records of many are read. */
  SourceRecord record(String id, Set<RecordKind> kinds) {
    return test.database().read(EXCHANGE, () -> records.fetch(sources(id), kinds)).getFirst();
  }

  Optional<SourceRecord> find(String id) {
    return test.database().read(EXCHANGE, () -> records.fetch(sources(id))).stream().findFirst();
  }

  String name(String id) {
    return Objects.requireNonNull(record(id).student().values().get("first_name"));
  }

  List<String> names(String id) {
    return history(id).stream().map(version -> version.values().get("first_name")).toList();
  }

  List<Version> history(String id) {
    return test.database().read(EXCHANGE, () -> records.history(sources(id), 0, 1000));
  }

  List<String> rows(String id) {
    return record(id).rows().stream()
        .map(row ->
            "%s %s %s"
                .formatted(
                    row.kind().key(), row.recordKey(), String.join(" ", row.values().values())))
        .toList();
  }

  long livingRows() {
    return jdbc().sql("select count(*) from students.v_living_record").query(Long.class).single();
  }

  /** The living state after six sayings about two children arrived in that order. */
  static String livingAfter(List<Integer> order) {
    try (var texas = new Sayings("TX")) {
      var steps =
          List.<Runnable>of(
              () ->
                  texas.says(
                      1,
                      Mode.DELTA,
                      texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"),
                      texas.child("c2", "I", "Leo")),
              () ->
                  texas.says(
                      2,
                      Mode.FULL,
                      texas.child("c1", "U", "Anna").with("course", "k2", "course_title", "Music"),
                      texas.child("c2", "U", "Leo")),
              () -> texas.says(3, texas.gone("c2")),
              () ->
                  texas.says(
                      4,
                      texas
                          .child("c1", "U", "Anna")
                          .without("course", "k2")
                          .with("course", "k3", "course_title", "Choir")),
              () ->
                  texas.says(
                      5,
                      texas
                          .child("c2", "I", "Leonel")
                          .with("course", "k9", "course_title", "History")),
              () -> texas.says(6, texas.child("c1", "U", "Anita")));
      order.forEach(step -> steps.get(step).run());
      return texas
          .jdbc()
          .sql(
              "select string_agg(concat_ws('|', state_student_id, kind, record_key, as_of, values), E'\\n' order by state_student_id, kind, record_key) from students.v_living_record")
          .query(String.class)
          .single();
    }
  }

  private Moment moment(int day) {
    return new Moment(day(day), FIRST.plusSeconds(864_000_000L + arrivals++));
  }

  private List<Long> sources(String id) {
    return jdbc()
        .sql("select id from students.source where state = ? and state_student_id = ?")
        .params(state, id)
        .query(Long.class)
        .list();
  }

  private static CopyRows list(String... ids) {
    var rows = new CopyRows();
    for (var id : ids) {
      rows.text(id).end();
    }
    return rows;
  }

  /** A child as it is said: demographics and rows. */
  static final class Said {

    private final Map<String, String> student = new LinkedHashMap<>();
    private final List<Told> rows = new ArrayList<>();

    private record Told(String kind, Map<String, String> values) {}

    Said(String id, String action) {
      student.put("state_student_id", id);
      student.put("action", action);
    }

    Said and(String key, String value) {
      student.put(key, value);
      return this;
    }

    Said with(String kind, String recordKey, String key, String value) {
      var values = new LinkedHashMap<String, String>();
      values.put("state_student_id", Objects.requireNonNull(student.get("state_student_id")));
      values.put("record_key", recordKey);
      values.put(key, value);
      rows.add(new Told(kind, values));
      return this;
    }

    /** The row named last says more. */
    Said more(String key, String value) {
      rows.getLast().values().put(key, value);
      return this;
    }

    Said without(String kind, String recordKey) {
      return with(kind, recordKey, "action", "D");
    }

    StudentRecord record() {
      return new StudentRecord(
          Row.of(RecordKind.STUDENT, student),
          rows.stream().map(one -> row(one.kind(), one.values())).toList());
    }

    private static Row row(String kind, Map<String, String> values) {
      return Row.of(RecordKind.valueOf(kind.toUpperCase(Locale.ROOT)), values);
    }
  }
}

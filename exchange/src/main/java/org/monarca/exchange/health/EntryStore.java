package org.monarca.exchange.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.entry.AskedDoses;
import org.monarca.exchange.health.entry.AskedVaccine;
import org.monarca.exchange.health.entry.EntryCondition;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** What was said of States' grades, in the current transaction. */
final class EntryStore {

  /** Of all that holds by that day, what was said last: a correction may be dated back. */
  private static final String LATEST =
      """
      select distinct on (state, grade) *
        from health.school_entry where in_force <= ?
       order by state, grade, version desc
      """;

  private static final String ALL =
      "select * from health.school_entry where state = ? order by grade <> 'KG', grade, version desc";

  private static final String ADD =
      """
      insert into health.school_entry (state, grade, version, asked, source, read_on, in_force, ended, entered, entered_by)
      select :state, :grade,
             coalesce((select max(version) from health.school_entry where state = :state and grade = :grade), 0) + 1,
             :asked::jsonb, :source, :readOn, :inForce, :ended, :entered, :by
      """;

  /** Rows are added and never changed, so their number tells whether there are others. */
  private static final String WRITTEN =
      "select count(*) || ' ' || coalesce(max(id), 0) from health.school_entry";

  /** Doses as they are kept, so that what was said stays what it was. */
  private record Kept(
      String vaccine,
      String group,
      @Nullable Integer cvx,
      int doses,
      String condition,
      String rule,
      String exemptions) {

    static Kept of(AskedDoses asked) {
      var vaccine = asked.vaccine();
      return new Kept(
          vaccine.name(),
          vaccine.group(),
          vaccine.only(),
          asked.doses(),
          asked.condition(),
          asked.rule().wording(),
          asked.exemptions());
    }

    AskedDoses asked() {
      return new AskedDoses(
          new AskedVaccine(vaccine, group, cvx),
          doses,
          condition,
          EntryCondition.parse(rule),
          exemptions);
    }
  }

  private final Database database;
  private final JsonMapper json;

  EntryStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What is another one whenever something was said. */
  String written() {
    return database.jdbc().sql(WRITTEN).query(String.class).single();
  }

  /** What holds on that day of what was said; grades that were taken back are not in it. */
  List<EntryGrade> inForce(LocalDate day) {
    return database.jdbc().sql(LATEST).param(day).query(this::version).list().stream()
        .filter(version -> !version.ended())
        .map(EntryVersion::grade)
        .toList();
  }

  /** Nobody else says anything of the State until the transaction is over. */
  void lock(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('health.school_entry'), hashtext(?))")
        .param(state)
        .query(row -> {});
  }

  /** The number of what was said last of the State; 0 before the first. */
  long last(String state) {
    return database
        .jdbc()
        .sql("select coalesce(max(id), 0) from health.school_entry where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /** Whether anything was said of that grade since what has that number. */
  boolean hasChanged(EntryGrade grade, long since) {
    return database
        .jdbc()
        .sql(
            "select exists (select from health.school_entry where state = ? and grade = ? and id > ?)")
        .params(grade.state(), grade.code(), since)
        .query(Boolean.class)
        .single();
  }

  /** All that was ever said of a State, by grade, the newest first. */
  List<EntryVersion> history(String state) {
    return database.jdbc().sql(ALL).param(state).query(this::version).list();
  }

  /** Under the next number of its grade; under {@link #lock}. */
  void add(EntryGrade grade, Confirmation said, LocalDate inForce, boolean ended) {
    database
        .jdbc()
        .sql(ADD)
        .param("state", grade.state())
        .param("grade", grade.code())
        .param("asked", json.writeValueAsString(grade.asked().stream().map(Kept::of).toList()))
        .param("source", said.source())
        .param("readOn", said.read())
        .param("inForce", inForce)
        .param("ended", ended)
        .param("entered", Times.utc(said.at()))
        .param("by", said.by())
        .update();
  }

  private EntryVersion version(ResultSet row, int n) throws SQLException {
    var said =
        new Confirmation(
            row.getString("source"),
            row.getObject("read_on", LocalDate.class),
            row.getString("entered_by"),
            Times.instant(row, "entered"));
    var asked =
        Stream.of(json.readValue(row.getString("asked"), Kept[].class)).map(Kept::asked).toList();
    return new EntryVersion(
        row.getInt("version"),
        EntryGrade.said(
            row.getString("state"),
            EntryGrade.number(row.getString("grade")).orElseThrow(),
            asked,
            said),
        row.getObject("in_force", LocalDate.class),
        row.getBoolean("ended"));
  }
}

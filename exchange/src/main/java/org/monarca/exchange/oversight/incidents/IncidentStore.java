package org.monarca.exchange.oversight.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.incidents.Incident.Clock;
import org.monarca.exchange.oversight.incidents.IncidentStory.Step;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents as they are kept, in the transaction under way. */
final class IncidentStore {

  private static final String INCIDENT =
      "select id, state, opened, discovered, closed from oversight.incident";

  private static final String LATEST_HOURS =
      """
      select distinct on (code) code, hours from oversight.clock_hours where state = ? order by code, id desc
      """;

  private final Database database;

  IncidentStore(Database database) {
    this.database = database;
  }

  /** The newest first. */
  List<Incident> list(int from, int most) {
    var found =
        sql(INCIDENT + " order by id desc offset ? limit ?")
            .params(from, most)
            .query((row, n) -> incident(row))
            .list();
    var clocks = clocks(found.stream().map(Incident::id).toList());
    return found.stream().map(one -> with(one, clocks)).toList();
  }

  Optional<Incident> find(long id) {
    return one(INCIDENT + " where id = ?", id);
  }

  /** So that nobody closes it meanwhile. */
  Optional<Incident> hold(long id) {
    return one(INCIDENT + " where id = ? for update", id);
  }

  private Optional<Incident> one(String sql, long id) {
    return sql(sql)
        .param(id)
        .query((row, n) -> incident(row))
        .optional()
        .map(found -> with(found, clocks(List.of(id))));
  }

  IncidentStory story(long id) {
    return sql("select * from oversight.incident_story where incident = ?")
        .param(id)
        .query((row, n) ->
            new IncidentStory(
                row.getString("opened_by"),
                instant(row, "happened"),
                FoundBy.of(row.getString("found")).orElse(FoundBy.OTHER),
                row.getString("what"),
                row.getObject("week", LocalDate.class),
                row.getString("closed_by"),
                row.getString("conclusion"),
                concerned(id, "child"),
                concerned(id, "account"),
                steps(id)))
        .single();
  }

  long add(String state, Instant now, String by, NewIncident asked) {
    long id =
        sql("insert into oversight.incident (state, opened, discovered) values (?, ?, ?) returning id")
            .params(state, Times.utc(now), Times.utc(asked.discovered()))
            .query(Long.class)
            .single();
    sql("""
    insert into oversight.incident_story (incident, state, opened_by, happened, found, what, week)
    values (:id, :state, :by, :happened, :found, :what, :week)
    """)
        .param("id", id)
        .param("state", state)
        .param("by", by)
        .param("happened", orNull(asked.happened()))
        .param("found", asked.found().code())
        .param("what", asked.what())
        .param("week", asked.week())
        .update();
    return id;
  }

  void start(long id, String state, String code, Instant due) {
    sql("insert into oversight.incident_clock (incident, state, code, due) values (?, ?, ?, ?)")
        .params(id, state, code, Times.utc(due))
        .update();
  }

  /**
   * Whoever is known to be concerned already is left as they are.
   *
   * @return the children who were not
   */
  Set<ExchangeId> add(long id, String state, Concerned concerned) {
    var added =
        concerned.children().stream()
            .filter(child -> add(id, state, "child", child.digits()))
            .collect(Collectors.toUnmodifiableSet());
    concerned.accounts().forEach(account -> add(id, state, "account", account));
    return added;
  }

  private boolean add(long id, String state, String kind, String object) {
    return sql("insert into oversight.incident_concern (incident, state, kind, object) values (?, ?, ?, ?) on conflict do nothing")
            .params(id, state, kind, object)
            .update()
        > 0;
  }

  void add(long id, String state, Instant now, String by, NewStep step) {
    sql("""
    insert into oversight.incident_step (incident, state, written, by, at, clock, waives, what)
    values (:id, :state, :now, :by, :at, :clock, :waives, :what)
    """)
        .param("id", id)
        .param("state", state)
        .param("now", Times.utc(now))
        .param("by", by)
        .param("at", Times.utc(step.at()))
        .param("clock", step.clock())
        .param("waives", step.waives())
        .param("what", step.what())
        .update();
  }

  /** What was met once stays so. */
  void meet(long id, String code, Instant at) {
    sql("update oversight.incident_clock set met = ? where incident = ? and code = ? and met is null and waived is null")
        .params(Times.utc(at), id, code)
        .update();
  }

  /** What was done already stays so. */
  void waive(long id, String code, Instant at) {
    sql("update oversight.incident_clock set waived = ? where incident = ? and code = ? and met is null and waived is null")
        .params(Times.utc(at), id, code)
        .update();
  }

  void close(long id, Instant now, String by, String conclusion) {
    sql("update oversight.incident set closed = ? where id = ?")
        .params(Times.utc(now), id)
        .update();
    sql("update oversight.incident_story set closed_by = ?, conclusion = ? where incident = ?")
        .params(by, conclusion, id)
        .update();
  }

  Map<String, Integer> hours(String state) {
    var all = new HashMap<String, Integer>();
    sql(LATEST_HOURS)
        .param(state)
        .query(row -> {
          all.put(row.getString("code"), row.getInt("hours"));
        });
    return all;
  }

  void set(String state, String code, int hours, Instant at, String by) {
    sql("insert into oversight.clock_hours (state, code, hours, set_at, set_by) values (?, ?, ?, ?, ?)")
        .params(state, code, hours, Times.utc(at), by)
        .update();
  }

  private List<String> concerned(long id, String kind) {
    return sql("select object from oversight.incident_concern where incident = ? and kind = ? order by object")
        .params(id, kind)
        .query(String.class)
        .list();
  }

  private List<Step> steps(long id) {
    return sql("select * from oversight.incident_step where incident = ? order by at, id")
        .param(id)
        .query((row, n) ->
            new Step(
                Times.instant(row, "written"),
                row.getString("by"),
                Times.instant(row, "at"),
                row.getString("clock"),
                row.getBoolean("waives"),
                row.getString("what")))
        .list();
  }

  private Map<Long, List<Clock>> clocks(Collection<Long> incidents) {
    var all = new HashMap<Long, List<Clock>>();
    sql("select incident, code, due, met, waived from oversight.incident_clock where incident = any(?) order by due, code")
        .param(incidents.toArray(Long[]::new))
        .query(row -> {
          all.merge(
              row.getLong("incident"),
              List.of(
                  new Clock(
                      row.getString("code"),
                      Times.instant(row, "due"),
                      instant(row, "met"),
                      instant(row, "waived"))),
              (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        });
    return all;
  }

  private static Incident with(Incident one, Map<Long, List<Clock>> clocks) {
    return new Incident(
        one.id(),
        one.state(),
        one.opened(),
        one.discovered(),
        one.closed(),
        clocks.getOrDefault(one.id(), List.of()));
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getLong("id"),
        row.getString("state"),
        Times.instant(row, "opened"),
        Times.instant(row, "discovered"),
        instant(row, "closed"),
        List.of());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Times.instant(row, column);
  }

  private static @Nullable Object orNull(@Nullable Instant at) {
    return at == null ? null : Times.utc(at);
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return database.jdbc().sql(sql);
  }
}

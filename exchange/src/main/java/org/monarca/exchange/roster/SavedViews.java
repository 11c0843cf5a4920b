package org.monarca.exchange.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** The views that people keep of their lists: each their own, and nobody else's. */
@Service
public class SavedViews {

  /** So many a person may keep. */
  public static final int MOST = 20;

  private final Database database;
  private final InstantSource clock;

  public SavedViews(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    DONE,

    /** The person has no such view. */
    NOT_THERE,

    /** It has no name. */
    NAMELESS,

    /** Its name is longer than {@link SavedView#LONGEST_NAME}. */
    TOO_LONG,

    /** The person has another of that name. */
    NAME_TAKEN,

    /** The person has as many as may be. */
    TOO_MANY
  }

  /** Theirs, by name. */
  public List<SavedView> of(Actor person) {
    return database.read(
        person,
        () ->
            database
                .jdbc()
                .sql(
                    "select id, name, filters from roster.saved_view where person = ? order by roster.sorted(name), id")
                .param(person.id())
                .query((row, n) -> view(row))
                .list());
  }

  public Outcome save(Actor person, String typed, Filter filter, Order order) {
    var name = PlainText.of(typed);
    return database.write(
        person,
        () -> {
          var problem = problem(person, name, 0);
          if (problem != Outcome.DONE) {
            return problem;
          }
          if (of(person).size() >= MOST) {
            return Outcome.TOO_MANY;
          }
          database
              .jdbc()
              .sql(
                  "insert into roster.saved_view (person, name, filters, made) values (:person, :name, :filters, :now)")
              .param("person", person.id())
              .param("name", name)
              .param("filters", written(SavedView.fields(filter, order)))
              .param("now", Times.utc(clock.instant()))
              .update();
          return Outcome.DONE;
        });
  }

  public Outcome rename(Actor person, long id, String typed) {
    var name = PlainText.of(typed);
    return database.write(
        person,
        () -> {
          var problem = problem(person, name, id);
          if (problem != Outcome.DONE) {
            return problem;
          }
          int renamed =
              database
                  .jdbc()
                  .sql("update roster.saved_view set name = ? where id = ? and person = ?")
                  .params(name, id, person.id())
                  .update();
          return renamed == 0 ? Outcome.NOT_THERE : Outcome.DONE;
        });
  }

  public Outcome remove(Actor person, long id) {
    return database.write(
        person,
        () ->
            database
                        .jdbc()
                        .sql("delete from roster.saved_view where id = ? and person = ?")
                        .params(id, person.id())
                        .update()
                    == 0
                ? Outcome.NOT_THERE
                : Outcome.DONE);
  }

  /** One of a person's requests at a time, so that names and numbers hold. */
  private Outcome problem(Actor person, String name, long but) {
    if (name.isEmpty()) {
      return Outcome.NAMELESS;
    }
    if (PlainText.isLonger(name, SavedView.LONGEST_NAME)) {
      return Outcome.TOO_LONG;
    }
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('saved-views'), hashtext(?))")
        .param(person.id())
        .query((row, n) -> true)
        .single();
    boolean taken =
        database
            .jdbc()
            .sql(
                "select exists (select from roster.saved_view where person = ? and lower(name) = lower(?) and id <> ?)")
            .params(person.id(), name, but)
            .query(Boolean.class)
            .single();
    return taken ? Outcome.NAME_TAKEN : Outcome.DONE;
  }

  /** Codes alone: none holds a letter that would have to be escaped. */
  private static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  private static SavedView view(ResultSet row) throws SQLException {
    var fields =
        Arrays.stream(row.getString("filters").split("&"))
            .map(field -> field.split("=", 2))
            .filter(field -> field.length == 2)
            .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, other) -> one));
    return new SavedView(
        row.getLong("id"), row.getString("name"), Filter.read(fields), Order.read(fields));
  }
}

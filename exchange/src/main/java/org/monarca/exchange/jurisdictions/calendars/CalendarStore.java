package org.monarca.exchange.jurisdictions.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;

/** School years and terms, in the current transaction. */
final class CalendarStore {

  private static final String YEARS =
      "select id, lea_id, first_day, last_day from jurisdictions.school_year where state = :state";

  private static final String PUT =
      """
      insert into jurisdictions.school_year (state, lea_id, begins, first_day, last_day)
      values (:state, :leaId, :begins, :first, :last)
      on conflict (state, coalesce(lea_id, ''), begins)
      do update set first_day = excluded.first_day, last_day = excluded.last_day
      """;

  private static final String ADD_TERM =
      "insert into jurisdictions.term (school_year, kind, first_day, last_day) values (?, ?, ?, ?)";

  private static final String REMOVE_TERM =
      "delete from jurisdictions.term where school_year = ? and kind = ? and first_day = ?";

  private final Database database;

  CalendarStore(Database database) {
    this.database = database;
  }

  Optional<String> stateOf(String leaId) {
    return database
        .jdbc()
        .sql("select state from jurisdictions.district where lea_id = ?")
        .param(leaId)
        .query(String.class)
        .optional();
  }

  /** The State's own years, or those of the district itself, the latest first. */
  List<SchoolYear> all(String state, @Nullable String leaId) {
    return database
        .jdbc()
        .sql(YEARS + " and lea_id is not distinct from :leaId::text order by begins desc")
        .param("state", state)
        .param("leaId", leaId)
        .query(this::year)
        .list();
  }

  /** The district's own, else the State's. */
  Optional<SchoolYear> find(String state, String leaId, int begins) {
    return Stream.of(leaId, null)
        .flatMap(owner -> all(state, owner).stream())
        .filter(year -> year.begins() == begins)
        .findFirst();
  }

  /** A school year of the State; held until the transaction ends, so that terms come one by one. */
  Optional<SchoolYear> hold(String state, long id) {
    return database
        .jdbc()
        .sql(YEARS + " and id = :id for update")
        .param("state", state)
        .param("id", id)
        .query(this::year)
        .optional();
  }

  void put(String state, @Nullable String leaId, LocalDate first, LocalDate last) {
    database
        .jdbc()
        .sql(PUT)
        .param("state", state)
        .param("leaId", leaId)
        .param("begins", first.getYear())
        .param("first", first)
        .param("last", last)
        .update();
  }

  boolean remove(String state, long id) {
    return database
            .jdbc()
            .sql("delete from jurisdictions.school_year where state = ? and id = ?")
            .param(state)
            .param(id)
            .update()
        == 1;
  }

  void addTerm(long year, Term term) {
    database
        .jdbc()
        .sql(ADD_TERM)
        .param(year)
        .param(term.kind().code())
        .param(term.firstDay())
        .param(term.lastDay())
        .update();
  }

  boolean removeTerm(long year, Term.Kind kind, LocalDate first) {
    return database.jdbc().sql(REMOVE_TERM).param(year).param(kind.code()).param(first).update()
        == 1;
  }

  private SchoolYear year(ResultSet row, int n) throws SQLException {
    var id = row.getLong("id");
    return new SchoolYear(
        id,
        row.getString("lea_id") != null,
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        terms(id));
  }

  private List<Term> terms(long year) {
    return database
        .jdbc()
        .sql(
            "select kind, first_day, last_day from jurisdictions.term where school_year = ? order by first_day, kind")
        .param(year)
        .query((row, n) ->
            new Term(
                Term.Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)))
        .list();
  }
}

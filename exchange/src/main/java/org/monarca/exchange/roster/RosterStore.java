package org.monarca.exchange.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of lists, as PostgreSQL keeps them. */
final class RosterStore {

  /** The directory may have a school in another district than the State says: both count. */
  private static final String SCHOOLS =
      "stay.school = any(array(select id from jurisdictions.v_school where state = :state and lea_id %s))";

  private static final String LINES =
      """
      select asked.child, stay.*, %s as missing, (
               select array_agg(distinct living.state order by living.state)
                 from identity.link
                 join students.v_living_source living using (source_id)
                where link.exchange_id = asked.child) as states
        from unnest(:children::bigint[], :sources::bigint[], :enrollments::text[]) with ordinality as asked (child, source_id, enrollment, n)
        join roster.stay stay using (source_id, enrollment)
       order by asked.n
      """
          .formatted(Expected.MISSING);

  private static final String OPEN = "(stay.ended is null or stay.ended > :today)";

  /** As a State may write it in small letters. */
  private static final String AT_THE_SCHOOL = "coalesce(upper(stay.school) = :onlySchool, false)";

  /** Type of an enrollment that says where a child lives, and of no school. */
  private static final String RESIDENCY_ONLY = "06";

  private static final String WITHIN =
      "stay.state = :state and (stay.ended is null or stay.ended > :since) and (%s)";

  private final Database database;

  RosterStore(Database database) {
    this.database = database;
  }

  /** Which enrollment of which child stands in a line. */
  record Place(ExchangeId child, long source, String enrollment) {}

  /**
   * The places of a part of a list, and the counts of the whole.
   *
   * @param all how many are in scope
   */
  record Found(List<Place> places, long fitting, long all) {}

  /** Whether the lines in scope are more than so many, of however many children. */
  boolean isLonger(OfficeScope scope, int most) {
    var lines =
        "select count(*) > :most from (select from roster.stay stay where %s limit :most + 1) lines"
            .formatted(WITHIN.formatted(where(scope)));
    return with(database.jdbc().sql(lines), scope)
        .param("most", most)
        .query(Boolean.class)
        .single();
  }

  /**
   * The last part where it has no other.
   *
   * @param hidden records of children who stand in no list
   */
  Found find(
      OfficeScope scope, Filter filter, Order order, Collection<Long> hidden, long from, int most) {
    var places = new ArrayList<Place>();
    var counts = new long[2];
    var asked =
        database
            .jdbc()
            .sql(children(scope, filter, order))
            .param("hidden", hidden.toArray(Long[]::new))
            .param("from", from)
            .param("most", most);
    with(with(asked, scope), filter, scope.today())
        .query(row -> {
          counts[0] = row.getLong("fitting");
          counts[1] = row.getLong("all_of_them");
          long child = row.getLong("child");
          if (!row.wasNull()) {
            places.add(
                new Place(
                    ExchangeId.of(child), row.getLong("source_id"), row.getString("enrollment")));
          }
        });
    return new Found(places, counts[0], counts[1]);
  }

  /** What stands in these places; behind the wall, for whoever was written down. */
  List<ListedChild> lines(List<Place> places) {
    return places.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(LINES)
            .param("children", places.stream().mapToLong(place -> place.child().number()).toArray())
            .param("sources", places.stream().mapToLong(Place::source).toArray())
            .param("enrollments", places.stream().map(Place::enrollment).toArray(String[]::new))
            .query((row, n) -> line(row))
            .list();
  }

  /**
   * A child by its enrollment there: the one at the school that is asked for; one that is open
   * before those that are over; one at a school before where it only lives; the latest. What is
   * shown, narrowed and sorted is said by that one alone, and read only once it is known which.
   */
  private static String children(OfficeScope scope, Filter filter, Order order) {
    return """
    with places as materialized (
      select distinct on (link.exchange_id) link.exchange_id as child, stay.source_id, stay.enrollment, %s as open, %s as here
        from roster.stay stay
        join identity.link using (source_id)
       where %s
         and link.exchange_id not in (select exchange_id from identity.link where source_id = any(:hidden))
       order by link.exchange_id, here desc, open desc, stay.kind is not distinct from '%s', stay.began desc nulls last, stay.source_id, stay.enrollment),
    fitting as materialized (
      select places.child, source_id, enrollment, stay.sort_name, %s as sorted
        from places join roster.stay stay using (source_id, enrollment)
       where stay.state = :state and %s)
    select (select count(*) from places) as all_of_them, (select count(*) from fitting) as fitting, page.*
      from (values (1)) one
      left join lateral (
        select child, source_id, enrollment from fitting
         order by %s offset (select least(:from, (greatest(count(*), 1) - 1) / :most * :most) from fitting) limit :most) page on true
    """
        .formatted(
            OPEN,
            filter.school() == null ? "true" : AT_THE_SCHOOL,
            WITHIN.formatted(where(scope)),
            RESIDENCY_ONLY,
            order.expression(),
            fits(filter),
            order.sql());
  }

  private static String where(OfficeScope scope) {
    if (scope.school() != null) {
      return scope.district() == null
          ? "stay.school = :school"
          : "stay.school = :school and (stay.district = :district or "
              + SCHOOLS.formatted("= :district")
              + ")";
    }
    if (scope.district() != null) {
      return "stay.district = :district or stay.residence = :district or "
          + SCHOOLS.formatted("= :district");
    }
    if (scope.region() != null) {
      var districts =
          "any(array(select lea_id from jurisdictions.v_district where state = :state and region = :region))";
      return "stay.district = %1$s or stay.residence = %1$s or %2$s"
          .formatted(districts, SCHOOLS.formatted("= " + districts));
    }
    return "true";
  }

  private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec asked, OfficeScope scope) {
    return asked
        .param("state", scope.state())
        .param("today", scope.today())
        .param("since", scope.since())
        .param("school", scope.school())
        .param("district", scope.district())
        .param("region", scope.region());
  }

  private static String fits(Filter filter) {
    var all = new ArrayList<String>();
    all.add("true");
    add(all, filter.grade(), "stay.grade = :grade");
    add(all, filter.school(), "places.here");
    add(all, filter.priority(), "stay.priority = 'Y'");
    add(all, filter.learner(), "stay.learner = 'Y'");
    var missing = filter.missing();
    if (missing != null) {
      all.add(
          missing.equals(Filter.ANY)
              ? "cardinality(%s) > 0".formatted(Expected.MISSING)
              : ":missing = any(%s)".formatted(Expected.MISSING));
    }
    add(all, filter.turning3(), "stay.birth_date > :before3 and stay.birth_date <= :then3");
    add(all, filter.turning22(), "stay.birth_date > :before22 and stay.birth_date <= :then22");
    add(all, filter.ending(), "stay.eligible_until between :today and :ending");
    add(all, filter.ended(), "stay.eligible_until < :today");
    add(
        all,
        filter.nowhere(),
        """
        not places.open and not exists (
          select from identity.link
            join roster.stay other using (source_id)
           where link.exchange_id = places.child and (other.ended is null or other.ended > :today))
        """);
    return String.join(" and ", all);
  }

  private static void add(List<String> all, @Nullable Object asked, String condition) {
    if (asked != null && !asked.equals(false)) {
      all.add(condition);
    }
  }

  /**
   * Whoever was born on 29 February is a year older on 1 March where there is no such day: whose
   * birthday has been by yesterday is left out by the last who could have had it.
   */
  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec asked, Filter filter, LocalDate today) {
    var yesterday = today.minusDays(1);
    return asked
        .param("grade", filter.grade())
        .param("onlySchool", filter.school())
        .param("missing", filter.missing())
        .param("before3", yesterday.minusYears(3))
        .param("then3", ahead(today, filter.turning3()).minusYears(3))
        .param("before22", yesterday.minusYears(22))
        .param("then22", ahead(today, filter.turning22()).minusYears(22))
        .param("ending", ahead(today, filter.ending()));
  }

  private static LocalDate ahead(LocalDate today, @Nullable Integer days) {
    return days == null ? today : today.plusDays(days);
  }

  private static ListedChild line(ResultSet row) throws SQLException {
    return new ListedChild(
        ExchangeId.of(row.getLong("child")),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("grade"),
        row.getString("school"),
        row.getString("school_name"),
        row.getObject("began", LocalDate.class),
        row.getObject("ended", LocalDate.class),
        row.getString("priority"),
        row.getString("learner"),
        row.getObject("eligible_until", LocalDate.class),
        texts(row, "missing"),
        texts(row, "states"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}

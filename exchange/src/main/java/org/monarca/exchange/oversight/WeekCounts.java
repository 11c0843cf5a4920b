package org.monarca.exchange.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.ActionClass;
import org.monarca.exchange.audit.Actions;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what people did in a week, in each State for which they acted, from the audit trail, in
 * the transaction under way.
 */
final class WeekCounts {

  /** Below it nothing is a volume. */
  static final int LEAST_VOLUME = 30;

  /** Of children in lists: below ten pages of one nothing is. */
  static final int LEAST_LISTED = 500;

  /** Once may be a long evening. */
  static final int LEAST_OUT_OF_HOURS = 5;

  /** Two pages of a list, or a file of so many children. */
  static final int LEAST_LISTED_OUT_OF_HOURS = 100;

  static final int LEAST_REFUSED = 10;

  /** Weeks before it in which somebody looked children up, without which nothing is usual. */
  static final int LEAST_WEEKS = 3;

  private static final String LOOKED_UP =
      "actor_kind = 'PERSON' and outcome = 'done' and action in ('child.view', 'child.history', 'child.export', 'child.search') and coalesce(facts ->> 'purpose', '') <> 'task'";

  private static final String LISTED =
      "actor_kind = 'PERSON' and outcome = 'done' and action in ('child.list', 'child.take-list')";

  private static final String MANY =
      "count(*) filter (where not (%1$s)) as looked, coalesce(sum((facts ->> 'count')::int) filter (where %1$s), 0) as listed"
          .formatted(LISTED);

  /** Of either: whoever opens records every week may open a list for once. */
  private static final String VOLUME =
      """
      with week as (
        select actor, state, {many}
          from audit.entry where at >= :from and at < :to and ({looked} or {listed})
         group by actor, state),
      before as (
        select actor, state, floor(extract(epoch from :from::timestamptz - at) / 604800) as week, {many}
          from audit.entry where actor = any(array(select actor from week where looked >= :least or listed >= :leastListed))
           and at >= :from - interval '56 days' and at < :from and ({looked} or {listed})
         group by 1, 2, 3)
      select w.actor, w.state, w.looked + w.listed as many, round(percentile_cont(0.5) within group (order by b.looked + b.listed))::int as usual
        from week w join before b on b.actor = w.actor and b.state is not distinct from w.state
       group by w.actor, w.state, w.looked, w.listed
      having count(*) >= :weeks
         and (w.looked >= :least and w.looked > 3 * percentile_cont(0.5) within group (order by b.looked)
           or w.listed >= :leastListed and w.listed > 3 * percentile_cont(0.5) within group (order by b.listed))
      """
          .replace("{many}", MANY)
          .replace("{looked}", LOOKED_UP)
          .replace("{listed}", LISTED);

  private static final String OUT_OF_HOURS =
      """
      select actor, state, looked + listed as many, null::int as usual
        from (select e.actor, e.state, {many}
                from audit.entry e join unnest(:accounts::text[], :zones::text[]) as z (account, zone) on z.account = e.actor
               where at >= :from and at < :to and ({looked} or {listed})
                 and (extract(hour from e.at at time zone z.zone) >= 22 or extract(hour from e.at at time zone z.zone) < 5)
               group by e.actor, e.state) night
       where looked >= :least or listed >= :leastListed
      """
          .replace("{many}", MANY)
          .replace("{looked}", LOOKED_UP)
          .replace("{listed}", LISTED);

  private static final String SOME =
      """
      select actor, state, count(*) as many, null::int as usual
        from audit.entry
       where at >= :from and at < :to and actor_kind = 'PERSON' and action = any(:actions) and outcome = :outcome
       group by actor, state having count(*) >= :least
      """;

  private static final String OPENED =
      """
      select actor, state, array_remove(array_agg(distinct object_id), null) as children
        from audit.entry
       where at >= :from and at < :to and ({looked} or {listed})
       group by actor, state order by actor, state
      """
          .replace("{looked}", LOOKED_UP)
          .replace("{listed}", LISTED);

  private final Database database;

  WeekCounts(Database database) {
    this.database = database;
  }

  /** Who looked children up or was shown some in lists, and whose records they opened. */
  record Opened(String actor, @Nullable String state, List<String> children) {}

  List<Unusual> volume(LocalDate day) {
    return list(
        UnusualKind.VOLUME,
        in(day, VOLUME)
            .param("least", LEAST_VOLUME)
            .param("leastListed", LEAST_LISTED)
            .param("weeks", LEAST_WEEKS));
  }

  /**
   * @param zones of people, by their accounts
   */
  List<Unusual> outOfHours(LocalDate day, Map<String, ZoneId> zones) {
    var some = List.copyOf(zones.entrySet());
    return list(
        UnusualKind.OUT_OF_HOURS,
        in(day, OUT_OF_HOURS)
            .param("accounts", some.stream().map(Map.Entry::getKey).toArray(String[]::new))
            .param(
                "zones", some.stream().map(zone -> zone.getValue().getId()).toArray(String[]::new))
            .param("least", LEAST_OUT_OF_HOURS)
            .param("leastListed", LEAST_LISTED_OUT_OF_HOURS));
  }

  List<Unusual> emergencies(LocalDate day) {
    return some(day, UnusualKind.EMERGENCY, Stream.of("child.emergency"), "done", 1);
  }

  /** Mistyped passwords are none of it: those have limits of their own. */
  List<Unusual> refused(LocalDate day) {
    var attempts =
        Stream.of(ActionClass.READ, ActionClass.ACCESS, ActionClass.SECURITY)
            .flatMap(sort -> Actions.published().of(sort).stream());
    return some(day, UnusualKind.REFUSED, attempts, "refused", LEAST_REFUSED);
  }

  List<Opened> opened(LocalDate day) {
    return in(day, OPENED)
        .query((row, n) ->
            new Opened(
                row.getString("actor"),
                row.getString("state"),
                List.of((String[]) row.getArray("children").getArray())))
        .list();
  }

  private List<Unusual> some(
      LocalDate day, UnusualKind kind, Stream<String> actions, String outcome, int least) {
    return list(
        kind,
        in(day, SOME)
            .param("actions", actions.toArray(String[]::new))
            .param("outcome", outcome)
            .param("least", least));
  }

  private JdbcClient.StatementSpec in(LocalDate day, String sql) {
    return database
        .jdbc()
        .sql(sql)
        .param("from", Times.utc(Week.begin(day)))
        .param("to", Times.utc(Week.end(day)));
  }

  private static List<Unusual> list(UnusualKind kind, JdbcClient.StatementSpec asked) {
    return asked.query((row, n) -> unusual(kind, row)).list();
  }

  private static Unusual unusual(UnusualKind kind, ResultSet row) throws SQLException {
    return new Unusual(
        kind,
        row.getString("actor"),
        row.getString("state"),
        row.getInt("many"),
        row.getObject("usual", Integer.class));
  }
}

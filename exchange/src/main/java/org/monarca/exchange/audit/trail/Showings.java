package org.monarca.exchange.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * To whom a child was shown, from the entries themselves: whose record was opened, who stood in a
 * list that a search, a task or a system's question answered with, and whose line left in a file.
 */
@Service
public class Showings {

  /** Who asks may see it is asked before: of their own looks alone the wall would tell them. */
  private static final Actor ACTOR = Actor.exchange("showings");

  /** Of each number of the child, for it may have been another before children were joined. */
  private static final String SHOWN =
      """
      with under as (
        select * from unnest(:numbers::text[], :begun::timestamptz[], :ended::timestamptz[]) as n (number, begun, ended)),
      shown as (
        select at, actor_kind, actor, role, state, (facts ->> 'acting-grant')::bigint as held, facts ->> 'purpose' as purpose, 'opened' as way
          from audit.entry
         where object_kind = 'child' and object_id = any(:numbers) and action in ('child.view', 'child.history', 'child.export') and outcome = 'done'
           and exists (select from under where number = object_id and at >= begun and at < ended)
        union all
        select at, actor_kind, actor, role, state, (facts ->> 'acting-grant')::bigint, coalesce(facts ->> 'purpose', case when object_kind in ('task', 'model') then 'task' end),
               case action when 'child.take-list' then 'taken' else 'listed' end
          from audit.entry
         where outcome = 'done'
           and sequence in (select e.sequence from under
                            cross join lateral (select sequence from audit.entry
                                                 where facts ?? 'shown' and facts -> 'shown' @> to_jsonb(under.number)
                                                   and at >= under.begun and at < under.ended) e))
      """;

  private static final String BY_PERSON =
      SHOWN
          + """
          select actor_kind, actor, role, state, held, purpose, way, min(at) as first, max(at) as last, count(*) as times
            from shown
           group by actor_kind, actor, role, state, held, purpose, way, (at at time zone :zone)::date
           order by last desc, actor, way, purpose
          offset :from limit :most
          """;

  private static final String BY_PARTY =
      SHOWN
          + """
          select * from (
            select actor_kind, role, state, purpose, way, min(at) as first, count(*) as times, count(*) over () as lines
              from shown
             group by actor_kind, role, state, purpose, way, (at at time zone :zone)::date
             order by first desc, state, role, way, purpose
             limit :most) latest
           order by first, state, role, way, purpose
          """;

  private final Database database;

  public Showings(Database database) {
    this.database = database;
  }

  /**
   * By person, day, purpose and way, the latest first.
   *
   * @param numbers all that the child has or had, and when
   * @param zone in which days are those of the reader
   */
  public List<Showing> byPerson(Collection<Under> numbers, ZoneId zone, long from, int most) {
    return database.read(
        ACTOR,
        () ->
            ask(BY_PERSON, numbers)
                .param("zone", zone.getId())
                .param("from", from)
                .param("most", most)
                .query((row, n) -> showing(row))
                .list());
  }

  /** By party, day, purpose and way: the latest, the earliest of them first. */
  public List<Disclosure> byParty(Collection<Under> numbers, ZoneId zone, int most) {
    return database.read(
        ACTOR,
        () ->
            ask(BY_PARTY, numbers)
                .param("zone", zone.getId())
                .param("most", most)
                .query((row, n) -> disclosure(row))
                .list());
  }

  private JdbcClient.StatementSpec ask(String sql, Collection<Under> numbers) {
    return database
        .jdbc()
        .sql(sql)
        .param("numbers", texts(numbers, Under::number))
        .param("begun", texts(numbers, under -> under.from().toString()))
        .param("ended", texts(numbers, under -> under.to().toString()));
  }

  private static String[] texts(Collection<Under> numbers, Function<Under, String> text) {
    return numbers.stream().map(text).toArray(String[]::new);
  }

  private static Showing showing(ResultSet row) throws SQLException {
    return new Showing(
        Actor.Kind.valueOf(row.getString("actor_kind")),
        row.getString("actor"),
        row.getString("role"),
        row.getString("state"),
        held(row),
        row.getString("purpose"),
        Way.of(row.getString("way")),
        Times.instant(row, "first"),
        Times.instant(row, "last"),
        row.getInt("times"));
  }

  private static Disclosure disclosure(ResultSet row) throws SQLException {
    return new Disclosure(
        Actor.Kind.valueOf(row.getString("actor_kind")),
        row.getString("role"),
        row.getString("state"),
        row.getString("purpose"),
        Way.of(row.getString("way")),
        Times.instant(row, "first"),
        row.getInt("times"),
        row.getInt("lines"));
  }

  private static @Nullable Long held(ResultSet row) throws SQLException {
    long held = row.getLong("held");
    return row.wasNull() ? null : held;
  }
}

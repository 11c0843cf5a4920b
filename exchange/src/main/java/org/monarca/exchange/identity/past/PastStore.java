package org.monarca.exchange.identity.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.Person;

/**
 * How records stood when a turn came: what they said, where they stood and under which keys they
 * were found then. The turn itself has not come yet.
 */
final class PastStore {

  private static final String HOLDERS =
      """
      select asked.key, few.source_id
        from unnest(?::bigint[]) as asked (key)
       cross join lateral (
         select held.source_id
           from identity.blocking_key held join identity.link using (source_id)
          where held.key = asked.key and link.said < ?
         union
         select held.source_id
           from identity.former_key held
          where held.key = asked.key and held.turn < ? and held.until >= ?
          order by source_id limit ?) few
      """;

  private static final String PEOPLE =
      """
      select person.source_id, person.state, %1$s
        from identity.person join identity.link using (source_id)
       where source_id = any(?) and link.said < ?
      union all
      select source_id, state, %1$s
        from identity.former_person
       where source_id = any(?) and turn < ? and until >= ?
      """
          .formatted(People.COLUMNS);

  private static final String PLACEMENTS =
      """
      select source_id, turn, exchange_id, how, weight, model, at
        from identity.link
       where %1$s and turn < ?
      union all
      select source_id, turn, exchange_id, how, weight, model, at
        from identity.former_link
       where %1$s and turn < ? and until >= ?
      """;

  private static final String OF_RECORDS = PLACEMENTS.formatted("source_id = any(?)");
  private static final String OF_NUMBERS = PLACEMENTS.formatted("exchange_id = any(?)");

  /** Merged away by then, and not only since. */
  private static final String LIVING =
      """
      with recursive chain (asked, id) as (
        select id, id from identity.exchange_id where id = any(?)
        union all
        select chain.asked, alias.merged_into from chain join identity.alias using (id) where alias.turn < ?)
      select asked, id from chain where not exists (select from identity.alias where alias.id = chain.id and alias.turn < ?)
      """;

  private final Database database;

  PastStore(Database database) {
    this.database = database;
  }

  /** So many of those who were found under each of these keys, the first by number. */
  Map<Long, long[]> holders(long[] keys, int most, long turn) {
    var found = new HashMap<Long, Set<Long>>();
    database
        .jdbc()
        .sql(HOLDERS)
        .params(keys, turn, turn, turn, most)
        .query(row -> {
          found
              .computeIfAbsent(row.getLong("key"), key -> new HashSet<>())
              .add(row.getLong("source_id"));
        });
    var holders = new HashMap<Long, long[]>();
    found.forEach((key, sources) ->
        holders.put(key, sources.stream().mapToLong(Long::longValue).sorted().toArray()));
    return holders;
  }

  /** What each of these records said. */
  Map<Long, Person> people(Collection<Long> sources, long turn) {
    var people = new HashMap<Long, Person>();
    var asked = array(sources);
    database
        .jdbc()
        .sql(PEOPLE)
        .params(asked, turn, asked, turn, turn)
        .query(row -> {
          people.put(row.getLong("source_id"), People.of(row));
        });
    return people;
  }

  /** Where each of these records stood. */
  Map<Long, Placement> ofRecords(Collection<Long> sources, long turn) {
    return placements(OF_RECORDS, sources, turn);
  }

  /** The records that stood for these numbers. */
  Map<Long, Placement> ofNumbers(Collection<Long> numbers, long turn) {
    return placements(OF_NUMBERS, numbers, turn);
  }

  /** The number that was alive for each of these. */
  Map<Long, Long> living(Collection<Long> numbers, long turn) {
    var living = new HashMap<Long, Long>();
    if (!numbers.isEmpty()) {
      database
          .jdbc()
          .sql(LIVING)
          .params(array(numbers), turn, turn)
          .query(row -> {
            living.put(row.getLong("asked"), row.getLong("id"));
          });
    }
    return living;
  }

  private Map<Long, Placement> placements(String sql, Collection<Long> some, long turn) {
    var placements = new HashMap<Long, Placement>();
    var asked = array(some);
    database
        .jdbc()
        .sql(sql)
        .params(List.of(asked, turn, asked, turn, turn))
        .query(row -> {
          placements.put(row.getLong("source_id"), placement(row));
        });
    return placements;
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getLong("turn"),
        row.getLong("exchange_id"),
        row.getString("how"),
        row.getObject("weight", Float.class),
        row.getString("model"),
        Times.instant(row, "at"));
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}

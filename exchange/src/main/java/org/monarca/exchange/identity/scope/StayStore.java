package org.monarca.exchange.identity.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Database;

/** Where children are and were, as {@code students.v_stay} has it; ISO dates sort as text. */
final class StayStore {

  /** By the numbers of the children, then of their records: whatever the nation holds. */
  private static final String CHILDREN =
      """
      select link.exchange_id as child, array_agg(link.source_id) as records
        from identity.link
       where link.exchange_id = any(:children)
       group by link.exchange_id
      having bool_or(exists (
        select from students.v_stay stay
         where stay.source_id = link.source_id and stay.state = :state
           and (stay.ended is null or stay.ended > :since)
           and (:region::bigint is null or stay.region = :region)
           and (:district::text is null or stay.district = :district)
           and (:school::text is null or stay.school = :school)))
      """;

  /** The latest of each record, that of its school before that where the child lives. */
  private static final String DISTRICTS =
      """
      select distinct on (stay.source_id) stay.source_id, stay.district
        from students.v_stay stay
        join unnest(:states::text[], :since::text[]) as day (state, since) using (state)
       where stay.source_id = any(:sources) and stay.district is not null
         and (stay.ended is null or stay.ended > day.since)
       order by stay.source_id, stay.began desc nulls last, stay.lives, stay.district
      """;

  private static final String SIBLINGS =
      """
      select own.source_id as record, array_agg(link.source_id) as records
        from identity.link own
        join identity.link using (exchange_id)
       where own.source_id = any(?)
       group by own.source_id
      """;

  private final Database database;

  StayStore(Database database) {
    this.database = database;
  }

  /**
   * Those of these children who are there, or were after that day, with all their records.
   *
   * @param since what ended on that day or before has been over too long
   */
  Map<ExchangeId, List<Long>> within(
      Office.Place place, Collection<ExchangeId> children, LocalDate since) {
    var found = new HashMap<ExchangeId, List<Long>>();
    database
        .jdbc()
        .sql(CHILDREN)
        .param("children", children.stream().mapToLong(ExchangeId::number).toArray())
        .param("state", place.state())
        .param("since", since.toString())
        .param("region", place.region())
        .param("district", place.district())
        .param("school", place.school())
        .query(row -> {
          found.put(ExchangeId.of(row.getLong("child")), records(row));
        });
    return found;
  }

  /** LEA ids by the numbers of records; nothing of those that are in no district. */
  Map<Long, String> districts(Collection<Long> sources, Map<String, LocalDate> since) {
    var states = since.keySet().toArray(String[]::new);
    var days = new String[states.length];
    for (int i = 0; i < states.length; i++) {
      days[i] = String.valueOf(since.get(states[i]));
    }
    var districts = new HashMap<Long, String>();
    database
        .jdbc()
        .sql(DISTRICTS)
        .param("states", states)
        .param("since", days)
        .param("sources", numbers(sources))
        .query(row -> {
          districts.put(row.getLong("source_id"), row.getString("district"));
        });
    return districts;
  }

  /** All records of the child of each of these records. */
  Map<Long, List<Long>> siblings(Collection<Long> sources) {
    var siblings = new HashMap<Long, List<Long>>();
    database
        .jdbc()
        .sql(SIBLINGS)
        .param(numbers(sources))
        .query(row -> {
          siblings.put(row.getLong("record"), records(row));
        });
    return siblings;
  }

  private static long[] numbers(Collection<Long> sources) {
    return sources.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Long> records(ResultSet row) throws SQLException {
    return List.of((Long[]) row.getArray("records").getArray());
  }
}

package org.monarca.exchange.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stored records by the keys they share with others; one statement whatever the number asked. */
final class NeighbourStore {

  private static final Logger LOG = LoggerFactory.getLogger(NeighbourStore.class);

  private static final String HOLDERS =
      """
      select asked.key, held.sources
        from unnest(?::bigint[]) as asked (key)
       cross join lateral (
         select array_agg(source_id) as sources
           from (select source_id from identity.blocking_key where key = asked.key order by source_id limit ?) few) held
       where held.sources is not null
      """;

  private static final String WRITERS =
      "select source_id, xmin::text::bigint from identity.person where source_id = any(?)";

  private static final String PEOPLE =
      "select xmin::text::bigint as written, person.* from identity.person where source_id = any(?)";

  private static final String RECORDS =
      """
      select link.exchange_id, link.how, person.*
        from identity.link
        join identity.person using (source_id)
       where link.source_id = any(?)
      """;

  private static final String RECORDS_OF_CHILDREN =
      """
      select link.exchange_id, link.how, person.*
        from (select exchange_id from identity.link where source_id = any(?) union select unnest(?::bigint[])) child (exchange_id)
        join identity.link using (exchange_id)
        join identity.person using (source_id)
      """;

  private final Database database;

  NeighbourStore(Database database) {
    this.database = database;
  }

  /**
   * A record as it is stored.
   *
   * @param underReview whether it has a number of its own only until a person decides
   */
  record Stored(long source, long number, boolean underReview, Person person) {}

  /**
   * What a record says.
   *
   * @param written the transaction that wrote it
   */
  record Said(long source, long written, Person person) {}

  /**
   * Who holds each of these keys.
   *
   * @param keys ascending
   * @param cap a key with more holders tells nothing and is left out, which is logged: its pairs
   *     are found by another key or not at all
   */
  Map<Long, Long[]> holders(long[] keys, int cap) {
    var holders = new HashMap<Long, Long[]>();
    database
        .jdbc()
        .sql(HOLDERS)
        .params(keys, cap + 1)
        .query(row -> {
          holders.put(row.getLong(1), (Long[]) row.getArray(2).getArray());
        });
    int before = holders.size();
    holders.values().removeIf(sources -> sources.length > cap);
    if (holders.size() < before) {
      LOG.warn("identity.keys-capped keys={} of={} cap={}", before - holders.size(), before, cap);
    }
    return holders;
  }

  /** The transaction that wrote what each of these records says now. */
  Map<Long, Long> writers(Collection<Long> sources) {
    var writers = new HashMap<Long, Long>();
    database
        .jdbc()
        .sql(WRITERS)
        .param(NumberStore.array(sources))
        .query(row -> {
          writers.put(row.getLong(1), row.getLong(2));
        });
    return writers;
  }

  /** The transaction under way, as rows it writes will bear it. */
  long transaction() {
    return database
        .jdbc()
        .sql("select pg_current_xact_id()::xid::text::bigint")
        .query(Long.class)
        .single();
  }

  /** What each of these records says now. */
  List<Said> people(Collection<Long> sources) {
    return database
        .jdbc()
        .sql(PEOPLE)
        .param(NumberStore.array(sources))
        .query(
            (row, n) -> new Said(row.getLong("source_id"), row.getLong("written"), People.of(row)))
        .list();
  }

  Map<Long, Stored> records(Collection<Long> sources) {
    var records = new HashMap<Long, Stored>();
    if (!sources.isEmpty()) {
      database
          .jdbc()
          .sql(RECORDS)
          .param(NumberStore.array(sources))
          .query(NeighbourStore::stored)
          .list()
          .forEach(stored -> records.put(stored.source(), stored));
    }
    return records;
  }

  /** Every record of each child who has one of these sources, or is one of these numbers. */
  List<Stored> recordsOfChildren(Collection<Long> sources, Collection<Long> numbers) {
    return database
        .jdbc()
        .sql(RECORDS_OF_CHILDREN)
        .params(NumberStore.array(sources), NumberStore.array(numbers))
        .query(NeighbourStore::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int n) throws SQLException {
    return new Stored(
        row.getLong("source_id"),
        row.getLong("exchange_id"),
        row.getString("how").equals("review"),
        People.of(row));
  }
}

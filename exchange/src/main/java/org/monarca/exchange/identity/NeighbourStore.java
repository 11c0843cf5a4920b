package org.monarca.exchange.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
      select asked.key, held.source_id
        from unnest(?::bigint[]) as asked (key)
       cross join lateral (select source_id from identity.blocking_key where key = asked.key order by source_id limit ?) held
      """;

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
   * Who holds each of these keys.
   *
   * @param cap a key with more holders tells nothing and is left out, which is logged: its pairs
   *     are found by another key or not at all
   */
  Map<Long, List<Long>> holders(Collection<Long> keys, int cap) {
    var holders = held(keys, cap + 1);
    int before = holders.size();
    holders.values().removeIf(sources -> sources.size() > cap);
    if (holders.size() < before) {
      LOG.warn("identity.keys-capped keys={} of={} cap={}", before - holders.size(), before, cap);
    }
    return holders;
  }

  /** Who holds each of these keys, at most so many of each. */
  Map<Long, List<Long>> held(Collection<Long> keys, int atMost) {
    var holders = new HashMap<Long, List<Long>>();
    database
        .jdbc()
        .sql(HOLDERS)
        .params(NumberStore.array(keys), atMost)
        .query(row -> {
          holders
              .computeIfAbsent(row.getLong("key"), key -> new ArrayList<>())
              .add(row.getLong("source_id"));
        });
    return holders;
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

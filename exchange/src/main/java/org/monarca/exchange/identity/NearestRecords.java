package org.monarca.exchange.identity;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Person;

/**
 * The stored records worth comparing with somebody who is searched for. A common name is shared by
 * more than can be compared: then those come first that share most keys with the query, and among
 * equals those that spell the names as it does. Nobody is left out for being stored late.
 */
final class NearestRecords {

  private static final String SHARING =
      "select distinct source_id from identity.blocking_key where key = any(?) limit ?";

  /** Only among those on the border is spelling asked for. Case and accents are set aside there. */
  private static final String NEAREST =
      """
      with sharing as materialized (
        select source_id, count(*) as shared from identity.blocking_key where key = any(:keys) group by source_id),
      border as (select shared from sharing order by shared desc offset :most - 1 limit 1),
      asked as materialized (
        select translate(lower(:first), :accented, :plain) as first, translate(lower(:last1), :accented, :plain) as last_1,
               translate(lower(:last2), :accented, :plain) as last_2)
      select source_id
        from (
          select source_id, shared, 0 as spelt_alike from sharing where shared > (select shared from border)
          union all
          select source_id, shared,
                 coalesce((translate(lower(first_name), :accented, :plain) = asked.first)::int, 0)
                   + coalesce((translate(lower(last_name_1), :accented, :plain) = asked.last_1)::int, 0)
                   + coalesce((translate(lower(last_name_2), :accented, :plain) = asked.last_2)::int, 0)
            from sharing join identity.person using (source_id) cross join asked
           where shared = (select shared from border)) near
       order by shared desc, spelt_alike desc, source_id
       limit :most
      """;

  private static final String ACCENTED = "áàâäãéèêëíìîïóòôöõúùûüñç";
  private static final String PLAIN = "aaaaaeeeeiiiiooooouuuunc";

  private final Database database;
  private final int most;

  /**
   * @param most records compared at most
   */
  NearestRecords(Database database, int most) {
    this.database = database;
    this.most = most;
  }

  /** Records that share a key with the query, the nearest as many as can be compared. */
  Collection<Long> of(Person query, long[] keys) {
    var sharing = sharing(keys);
    return sharing.size() <= most ? sharing : nearest(query, keys);
  }

  /** One more than can be compared, if there are so many. */
  private List<Long> sharing(long[] keys) {
    return database.jdbc().sql(SHARING).params(keys, most + 1).query(Long.class).list();
  }

  private List<Long> nearest(Person query, long[] keys) {
    return database
        .jdbc()
        .sql(NEAREST)
        .param("keys", keys)
        .param("most", most)
        .param("first", query.firstName(), Types.VARCHAR)
        .param("last1", query.lastName1(), Types.VARCHAR)
        .param("last2", query.lastName2(), Types.VARCHAR)
        .param("accented", ACCENTED)
        .param("plain", PLAIN)
        .query(Long.class)
        .list();
  }
}

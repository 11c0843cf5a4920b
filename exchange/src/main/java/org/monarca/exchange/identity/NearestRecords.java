package org.monarca.exchange.identity;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Person;

/**
 * The stored records worth comparing with somebody who is searched for. A common name is shared by
 * more than can be compared: then those come first that share most keys with the query, and among
 * equals those that spell the names as it does. Nobody is left out for being stored late.
 */
final class NearestRecords {

  private static final String SHARING =
      "select source_id, count(*) as shared from identity.blocking_key where key = any(?) group by source_id";

  /** Case and accents aside, as people type. */
  private static final String SPELT_ALIKE =
      """
      select source_id
        from identity.person, lateral (values (first_name, :first), (last_name_1, :last1), (last_name_2, :last2)) as said (stored, asked)
       where source_id = any(:sources)
       group by source_id
       order by count(*) filter (where translate(lower(stored), :accented, :plain) = translate(lower(asked), :accented, :plain)) desc, source_id
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
  Collection<Long> of(Person query, Collection<Long> keys) {
    var sharing = sharing(keys);
    return sharing.size() <= most ? sharing.keySet() : nearest(query, sharing);
  }

  private Map<Long, Integer> sharing(Collection<Long> keys) {
    var sharing = new HashMap<Long, Integer>();
    database
        .jdbc()
        .sql(SHARING)
        .param(NumberStore.array(keys))
        .query(row -> {
          sharing.put(row.getLong(1), row.getInt(2));
        });
    return sharing;
  }

  private List<Long> nearest(Person query, Map<Long, Integer> sharing) {
    var byShared = new TreeMap<Integer, List<Long>>();
    sharing.forEach(
        (source, shared) -> byShared.computeIfAbsent(shared, n -> new ArrayList<>()).add(source));
    var nearest = new ArrayList<Long>(most);
    for (var alike : byShared.descendingMap().values()) {
      int room = most - nearest.size();
      if (alike.size() > room) {
        nearest.addAll(speltAlike(query, alike, room));
        return nearest;
      }
      nearest.addAll(alike);
    }
    return nearest;
  }

  private List<Long> speltAlike(Person query, Collection<Long> sources, int room) {
    return database
        .jdbc()
        .sql(SPELT_ALIKE)
        .param("first", query.firstName(), Types.VARCHAR)
        .param("last1", query.lastName1(), Types.VARCHAR)
        .param("last2", query.lastName2(), Types.VARCHAR)
        .param("accented", ACCENTED)
        .param("plain", PLAIN)
        .param("sources", NumberStore.array(sources))
        .param("most", room)
        .query(Long.class)
        .list();
  }
}

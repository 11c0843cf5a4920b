package org.monarca.exchange.identity.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.platform.Database;

/** Which doubts about records nobody has decided, now or before a turn. */
public final class OpenNearMatches {

  private static final String NOW =
      "select * from identity.near_match where status = 'open' and source_id = any(?) order by id";

  private static final String BEFORE =
      """
      select * from identity.near_match
       where source_id = any(?) and turn < ? and (closed is null or closed >= ?)
       order by id
      """;

  private final Database database;

  public OpenNearMatches(Database database) {
    this.database = database;
  }

  /** By record; those without are left out. */
  public Map<Long, List<OpenNearMatch>> of(Collection<Long> sources) {
    return sources.isEmpty() ? Map.of() : read(NOW, array(sources));
  }

  /** The same as it was when that turn came. */
  public Map<Long, List<OpenNearMatch>> before(long turn, Collection<Long> sources) {
    return sources.isEmpty() ? Map.of() : read(BEFORE, array(sources), turn, turn);
  }

  private Map<Long, List<OpenNearMatch>> read(String sql, Object... params) {
    var open = new HashMap<Long, List<OpenNearMatch>>();
    database
        .jdbc()
        .sql(sql)
        .params(params)
        .query(row -> {
          add(row, open);
        });
    return open;
  }

  private static void add(ResultSet row, Map<Long, List<OpenNearMatch>> open) throws SQLException {
    open.computeIfAbsent(row.getLong("source_id"), source -> new ArrayList<>())
        .add(
            new OpenNearMatch(
                row.getLong("id"),
                row.getLong("turn"),
                row.getLong("other_id"),
                row.getString("reason"),
                row.getObject("weight", Float.class),
                row.getString("evidence")));
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}

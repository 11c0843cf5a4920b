package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.platform.Database;

/**
 * Which records people keep apart from which others, with the bits that spoke for one child when
 * they decided it: only what says more than that asks them again. And which they keep together.
 */
public final class KeptApart {

  /** Of two decisions about the same two records the later one holds. */
  private static final String BOUND =
      """
      select source, other, weight
        from (select distinct on (asked.source, bound.lesser, bound.greater)
                     asked.source, bound.lesser + bound.greater - asked.source as other, bound.are_one, bound.weight
                from unnest(?::bigint[]) as asked (source)
                join lateral (
                  select * from identity.binding where lesser = asked.source
                  union all
                  select * from identity.binding where greater = asked.source) bound on true
                join identity.decision on decision.id = bound.decision and decision.turn < ?
               order by asked.source, bound.lesser, bound.greater, bound.decision desc) latest
       where %s
      """;

  private static final String APART = BOUND.formatted("not are_one");
  private static final String TOGETHER = BOUND.formatted("are_one");

  private final Database database;

  public KeptApart(Database database) {
    this.database = database;
  }

  /**
   * For each of these records the records it is kept apart from; those free of any are left out.
   */
  public Map<Long, Map<Long, Float>> of(Collection<Long> sources) {
    return before(Long.MAX_VALUE, sources);
  }

  /** The same as it was when that turn came. */
  public Map<Long, Map<Long, Float>> before(long turn, Collection<Long> sources) {
    return bound(APART, turn, sources);
  }

  /** The records that each of these is one child with, as people found. */
  public Map<Long, Set<Long>> together(Collection<Long> sources) {
    var together = new HashMap<Long, Set<Long>>();
    bound(TOGETHER, Long.MAX_VALUE, sources)
        .forEach((source, others) -> together.put(source, others.keySet()));
    return together;
  }

  private Map<Long, Map<Long, Float>> bound(String sql, long turn, Collection<Long> sources) {
    var bound = new HashMap<Long, Map<Long, Float>>();
    if (!sources.isEmpty()) {
      database
          .jdbc()
          .sql(sql)
          .params(sources.stream().mapToLong(Long::longValue).toArray(), turn)
          .query(row -> {
            bound
                .computeIfAbsent(row.getLong("source"), source -> new HashMap<>())
                .put(row.getLong("other"), row.getFloat("weight"));
          });
    }
    return bound;
  }
}

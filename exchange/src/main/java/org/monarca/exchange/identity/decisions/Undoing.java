package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.monarca.exchange.identity.Anew;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.DecisionStore.Taken;
import org.monarca.exchange.platform.Database;

/**
 * Which records were decided while a decision held, by way of the children it had made: without it
 * they might stand elsewhere.
 */
final class Undoing {

  /** Records that came to one of these numbers later, in the order in which they did. */
  private static final String CAME_LATER =
      """
      select event.source_id, min(event.sequence) as turn, bool_or(event.what = 'created') as is_own
        from identity.event
        join identity.link on link.source_id = event.source_id and link.exchange_id = event.to_id
       where event.to_id = any(?) and event.sequence > ? and event.what in ('created', 'linked')
       group by event.source_id
      """;

  /** Records that may since be one of these children. */
  private static final String DOUBTED_LATER =
      """
      select near.source_id, link.exchange_id, came.sequence as turn, coalesce(came.what = 'created', false) as is_own
        from identity.near_match near
        join identity.link using (source_id)
        left join identity.event came
          on came.source_id = near.source_id and came.to_id = link.exchange_id and came.what in ('created', 'linked') and came.sequence > ?
       where near.other_id = any(?) and near.id > ? and near.status = 'open'
      """;

  private static final String VOID =
      "update identity.near_match set status = 'void' where source_id = any(?) and id > ? and status = 'open'";

  private static final Comparator<Anew> IN_TURN =
      Comparator.comparingLong(Anew::turn).thenComparingLong(Anew::source);

  private final Database database;

  Undoing(Database database) {
    this.database = database;
  }

  /**
   * Those records, in the order in which they were decided; last those whose child is not in doubt.
   * Their near matches since then are void.
   */
  List<Anew> affected(Taken decision, Collection<ExchangeId> numbers) {
    var met = new TreeSet<Long>();
    numbers.forEach(number -> met.add(number.number()));
    var turns = new HashMap<Long, Anew>();
    int before;
    do {
      before = turns.size();
      addThoseWhoCame(decision, met, turns);
      addThoseInDoubt(decision, met, turns);
    } while (turns.size() > before);
    voidNearMatches(decision, turns.keySet());
    return turns.values().stream().sorted(IN_TURN).toList();
  }

  private void addThoseWhoCame(Taken decision, Set<Long> numbers, Map<Long, Anew> turns) {
    database
        .jdbc()
        .sql(CAME_LATER)
        .params(array(numbers), decision.after())
        .query(row -> {
          long source = row.getLong("source_id");
          turns.put(source, new Anew(source, row.getLong("turn"), false, row.getBoolean("is_own")));
        });
  }

  private void addThoseInDoubt(Taken decision, Set<Long> numbers, Map<Long, Anew> turns) {
    var own = new ArrayList<Long>();
    database
        .jdbc()
        .sql(DOUBTED_LATER)
        .params(decision.after(), array(numbers), decision.nearAfter())
        .query(row -> {
          long source = row.getLong("source_id");
          var turn = row.getObject("turn", Long.class);
          boolean isOwn = row.getBoolean("is_own");
          turns.putIfAbsent(
              source,
              turn == null
                  ? new Anew(source, Long.MAX_VALUE, true, false)
                  : new Anew(source, turn, false, isOwn));
          if (isOwn) {
            own.add(row.getLong("exchange_id"));
          }
        });
    numbers.addAll(own);
  }

  private void voidNearMatches(Taken decision, Set<Long> sources) {
    database.jdbc().sql(VOID).params(array(sources), decision.nearAfter()).update();
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}

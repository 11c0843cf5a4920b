package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two children whose records two States have told of, for one of them to propose that they are one
 * and for the other to confirm it.
 *
 * @param proposing State of the first child
 * @param confirming State of the second
 * @param first number that stays
 * @param nearMatch by which the exchange asks about them; 0 where it does not
 * @param task where it is asked
 */
record TwoChildren(
    String proposing, String confirming, long first, long second, long nearMatch, long task) {

  /** What the exchange asks about, under no proposal. */
  private static final String NEAR =
      """
      select source.state, other.state, link.exchange_id, near.other_id, near.id, task.id
        from identity.near_match near
        join students.source on source.id = near.source_id
        join identity.link using (source_id)
        join worklist.task on task.kind = 'near-match' and task.subject = 'record:' || near.source_id and task.closed is null
        join lateral (select min(told.state) as state from identity.link of_other join students.source told on told.id = of_other.source_id
                       where of_other.exchange_id = near.other_id and told.state <> source.state and told.state = any(?)) other
          on other.state is not null
       where near.status = 'open' and source.state = any(?) and link.exchange_id <> near.other_id
       order by near.id
      """;

  /** Any others of two States. */
  private static final String ANY =
      """
      with told as (
        select asked.state, link.exchange_id, row_number() over (partition by asked.state order by min(source.id)) as place
          from unnest(?) as asked (state)
         cross join lateral (select id from students.source where source.state = asked.state order by id limit ?) source
          join identity.link on link.source_id = source.id
         where not exists (select from identity.locked where locked.exchange_id = link.exchange_id)
         group by asked.state, link.exchange_id)
      select one.state, other.state, one.exchange_id, other.exchange_id, 0, 0
        from told one
        join told other on other.place = one.place and other.state > one.state
       order by one.place, one.state, other.state
      """;

  /**
   * So many, those first about whom the exchange asks, none twice; fewer where there are fewer.
   *
   * @param states with an administrator at hand
   */
  static List<TwoChildren> find(Connection exchange, Set<String> states, int wanted)
      throws SQLException {
    var codes = exchange.createArrayOf("text", states.toArray());
    var found = new ArrayList<TwoChildren>();
    var taken = new HashSet<Long>();
    try (var near = exchange.prepareStatement(NEAR)) {
      near.setArray(1, codes);
      near.setArray(2, codes);
      add(near, wanted, taken, found);
    }
    if (found.size() < wanted) {
      try (var any = exchange.prepareStatement(ANY)) {
        any.setArray(1, codes);
        any.setInt(2, 2 * wanted);
        add(any, wanted, taken, found);
      }
    }
    return found;
  }

  private static void add(
      PreparedStatement statement, int wanted, Set<Long> taken, List<TwoChildren> found)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      while (found.size() < wanted && row.next()) {
        var two =
            new TwoChildren(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6));
        if (!taken.contains(two.first) && taken.add(two.second)) {
          taken.add(two.first);
          found.add(two);
        }
      }
    }
  }
}

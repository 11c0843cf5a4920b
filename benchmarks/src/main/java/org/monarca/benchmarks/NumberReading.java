package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of children's numbers as somebody opens them who may propose merges of those in their
 * scope: the record is looked up and counted beside the person's others of the day, and whether the
 * child is theirs is asked.
 */
final class NumberReading {

  private static final String CHILDREN =
      """
      select distinct link.exchange_id
        from (select id from students.source where state = ? order by id limit ?) source
        join identity.link on link.source_id = source.id
       order by link.exchange_id
      """;

  private final Person person;
  private final List<Long> children;
  private int turn;

  private NumberReading(Person person, List<Long> children) {
    this.person = person;
    this.children = children;
  }

  /**
   * Children of the person's State.
   *
   * @param wanted at most
   */
  static NumberReading of(Person person, Connection exchange, int wanted) throws SQLException {
    var children = new ArrayList<Long>();
    try (var asked = exchange.prepareStatement(CHILDREN)) {
      asked.setString(1, person.state());
      asked.setInt(2, wanted);
      try (var row = asked.executeQuery()) {
        while (row.next()) {
          children.add(row.getLong(1));
        }
      }
    }
    if (children.isEmpty()) {
      throw new BenchFailure("no child in " + person.state());
    }
    return new NumberReading(person, children);
  }

  /** How long each of so many pages takes. */
  Latencies read(int pages) throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < pages; i++) {
      long child = children.get(turn++ % children.size());
      var watch = Stopwatch.start();
      person.read("/children/" + child + "/number");
      latencies.add(watch.millis());
    }
    return latencies;
  }
}

package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * An audit trail of so many entries, each chained by the database as it comes in, from several
 * connections at once. The indexes that chains do not need are made when all are there.
 */
final class FilledTrail {

  private static final int WRITERS = 4;
  private static final long TRANSACTION = 20_000;

  private static final List<String> INDEXES =
      List.of(
          "entry_of_object",
          "entry_of_actor",
          "entry_of_look_ups",
          "entry_in_time",
          "entry_of_state",
          "entry_of_action",
          "entry_refused",
          "entry_of_request");

  private static final String COUNT = "select count(*) from audit.entry";

  /** People and systems, who look up one of a million children, and of whom some are refused. */
  private static final String ENTRIES =
      """
      insert into audit.entry (at, request, actor_kind, actor, role, state, action, object_kind, object_id, outcome, facts)
      select clock_timestamp(), md5(random()::text), case when n % 5 = 0 then 'SYSTEM' else 'PERSON' end, md5((n % 2000)::text)::uuid::text,
             'school-user', (array['TX', 'CA', 'FL', 'WA', null])[1 + n % 5], (array['child.view', 'child.search', 'child.history', 'task.open'])[1 + n % 4],
             'child', lpad((random() * 1000000)::int::text, 12, '1'), case when n % 50 = 0 then 'refused' else 'done' end,
             jsonb_build_object('purpose', 'enrollment', 'acting-grant', n % 3000)
        from generate_series(1, ?) n
      """;

  private final DatabaseServer server;
  private final Connection database;

  FilledTrail(DatabaseServer server, Connection database) {
    this.server = server;
    this.database = database;
  }

  /** How many there are afterwards. */
  long fillUp(long entries) throws SQLException, InterruptedException {
    long missing = Math.max(0, entries - count());
    System.out.printf("Filling in %,d entries ...%n", missing);
    var made = new ArrayList<String>();
    for (var index : INDEXES) {
      made.add(definition(index));
      run("drop index audit." + index);
    }
    var watch = Stopwatch.start();
    write(missing);
    System.out.printf("%,.0f entries a second were chained%n", missing / watch.seconds());
    for (var index : made) {
      run(index);
    }
    run("vacuum (analyze) audit.entry"); // as the server does by itself while a trail grows
    run("checkpoint");
    return count();
  }

  private void write(long entries) throws InterruptedException {
    var writers = new ArrayList<Callable<Void>>();
    for (int writer = 0; writer < WRITERS; writer++) {
      long mine = entries / WRITERS + (writer < entries % WRITERS ? 1 : 0);
      writers.add(() -> {
        insert(mine);
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
    } catch (ExecutionException e) {
      throw new BenchFailure("the trail was not filled: " + e.getCause());
    }
  }

  private void insert(long entries) throws SQLException {
    try (var connection = server.connect(DatabaseServer.EXCHANGE);
        var statement = connection.prepareStatement(ENTRIES)) {
      for (long left = entries; left > 0; left -= TRANSACTION) {
        statement.setLong(1, Math.min(left, TRANSACTION));
        statement.execute();
      }
    }
  }

  private String definition(String index) throws SQLException {
    try (var statement = database.prepareStatement("select pg_get_indexdef(?::regclass)")) {
      statement.setString(1, "audit." + index);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private long count() throws SQLException {
    try (var statement = database.prepareStatement(COUNT);
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String statement) throws SQLException {
    try (var prepared = database.prepareStatement(statement)) {
      prepared.execute();
    }
  }
}

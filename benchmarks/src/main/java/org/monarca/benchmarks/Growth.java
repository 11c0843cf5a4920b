package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How fast records come into a database that fills: looked at every few seconds, told for each of
 * some stretches that have about as many records.
 */
final class Growth implements AutoCloseable {

  private static final long PAUSE_SECONDS = 2;
  private static final int STRETCHES = 10;
  private static final String APPLIED =
      "select coalesce(sum(applied), 0) from intake.submission where not dry_run";

  private final DatabaseServer server;
  private final Service service;
  private final List<Look> looks = new ArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final CompletableFuture<Void> looking;

  private Growth(DatabaseServer server, Service service) {
    this.server = server;
    this.service = service;
    this.looking = CompletableFuture.runAsync(this::lookOnAndOn, Thread::startVirtualThread);
  }

  /** Begins to look, where it can be seen how that service's database fills. */
  static Optional<Growth> of(Service service) throws IOException {
    return DatabaseServer.of(service).map(server -> new Growth(server, service));
  }

  /**
   * What was there after so many seconds.
   *
   * @param memory of the service, in bytes
   */
  record Look(double seconds, long records, Written written, long memory) {}

  /**
   * A stretch of a load.
   *
   * @param from how many records were there before
   * @param to how many after it
   * @param memory of the service at its end, in bytes
   */
  record Stretch(
      long from, long to, double perSecond, double logBytes, double diskBytes, long memory) {

    private static Stretch between(Look begin, Look end) {
      double records = end.records() - begin.records();
      return new Stretch(
          begin.records(),
          end.records(),
          records / (end.seconds() - begin.seconds()),
          end.written().logSince(begin.written()) / records,
          end.written().sizeSince(begin.written()) / records,
          end.memory());
    }

    String inWords() {
      return "%,12d %,12d %,12.0f %,12.0f %,12.0f %,12.0f"
          .formatted(from, to, perSecond, logBytes, diskBytes, memory / 1e6);
    }
  }

  /** Stretches of a tenth of what came in or somewhat more; fewer when it came too quickly. */
  static List<Stretch> stretches(List<Look> looks) {
    var stretches = new ArrayList<Stretch>();
    if (looks.isEmpty()) {
      return stretches;
    }
    var begin = looks.getFirst();
    long tenth = (looks.getLast().records() - begin.records()) / STRETCHES;
    for (var look : looks) {
      long came = look.records() - begin.records();
      if (came > 0 && came >= tenth) {
        stretches.add(Stretch.between(begin, look));
        begin = look;
      }
    }
    return stretches;
  }

  /** As a table. */
  synchronized String table() {
    var text = new StringBuilder();
    text.append(
        "%12s %12s %12s %12s %12s %12s%n"
            .formatted("records", "to", "a second", "log, bytes", "disk, bytes", "memory, MB"));
    stretches(looks)
        .forEach(stretch -> text.append(stretch.inWords()).append(System.lineSeparator()));
    return text.toString();
  }

  /** Adds how it grew: for each stretch what it was when so many thousand records were there. */
  synchronized void put(Map<String, Double> figures) {
    for (var stretch : stretches(looks)) {
      var at = "_at_%dk".formatted(stretch.to() / 1000);
      figures.put("children_per_s" + at, stretch.perSecond());
      figures.put("wal_bytes_per_child" + at, stretch.logBytes());
      figures.put("disk_bytes_per_child" + at, stretch.diskBytes());
      figures.put("memory_mb" + at, stretch.memory() / 1e6);
    }
  }

  @Override
  public void close() {
    over.complete(null);
    looking.join();
  }

  private void lookOnAndOn() {
    var watch = Stopwatch.start();
    try (var exchange = server.connect(DatabaseServer.EXCHANGE)) {
      do {
        look(exchange, watch);
      } while (!isOverWithinThePause());
      look(exchange, watch);
    } catch (SQLException e) {
      throw new BenchFailure("it could not be seen how the database fills: " + e.getMessage());
    }
  }

  private boolean isOverWithinThePause() {
    over.copy().completeOnTimeout(null, PAUSE_SECONDS, TimeUnit.SECONDS).join();
    return over.isDone();
  }

  private synchronized void look(Connection exchange, Stopwatch watch) throws SQLException {
    try (var asking = exchange.createStatement();
        var answer = asking.executeQuery(APPLIED)) {
      answer.next();
      looks.add(
          new Look(watch.seconds(), answer.getLong(1), Written.of(exchange), service.memory()));
    }
  }
}

package org.monarca.exchange.audit.chain;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks the trail: that every entry is the one that was written, that none is missing and none was
 * put in, that it reaches as far as its heads say, and that these are the ones kept outside.
 *
 * <p>Entries are read in the order in which they lie on the disk and by all processors, each a part
 * of the table. What an entry says is proved by its own hash, in whatever order it comes; that it
 * follows the one before is seen when the two meet ({@link Chain}).
 */
public final class Verification {

  private static final String BLOCKS =
      "select pg_relation_size('audit.entry') / current_setting('block_size')::bigint";

  private final DataSource source;
  private final int threads;

  /**
   * @param source as many connections at once as there are threads, and one more
   */
  public Verification(DataSource source, int threads) {
    this.source = source;
    this.threads = threads;
  }

  /**
   * What was found.
   *
   * @param entries that were read
   * @param heads all there are, oldest first
   * @param after the head after which reading began, where it was not from the beginning
   * @param to the head to which it was read, where it was not to the end
   * @param first the fault to look at first
   * @param faults how many there are
   */
  public record Verdict(
      long entries,
      List<Head> heads,
      Optional<Head> after,
      Optional<Head> to,
      Duration took,
      Optional<Fault> first,
      long faults) {

    public Verdict {
      heads = List.copyOf(heads);
    }

    public boolean holds() {
      return first.isEmpty();
    }
  }

  /** Whether this database has chains: one of an earlier version has none. */
  public boolean isPossible() throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select to_regclass('audit.head') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /**
   * Checks the days from one to another, or as far as the trail reaches where none is named.
   *
   * @param anchors heads that were kept outside
   */
  public Verdict check(@Nullable LocalDate from, @Nullable LocalDate to, List<Head> anchors)
      throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    var faults = new Faults();
    try (var moment = Moment.of(source)) {
      var heads = new HeadStore(moment.jdbc()).all();
      HeadCheck.chain(heads, faults);
      HeadCheck.anchors(anchors, heads, faults);
      var checkpoints = new Checkpoints();
      Stream.concat(heads.stream(), anchors.stream()).forEach(checkpoints::add);
      var span = Span.of(heads, from, to);
      long blocks = moment.jdbc().sql(BLOCKS).query(Long.class).single();
      var all = readAll(moment, span.parts(blocks), checkpoints, faults);
      all.check(span);
      return new Verdict(
          all.entries(),
          heads,
          span.after(),
          span.to(),
          Duration.ofNanos(System.nanoTime() - begun),
          faults.first(),
          faults.count());
    }
  }

  private Reading readAll(Moment moment, List<String> parts, Checkpoints checkpoints, Faults faults)
      throws InterruptedException {
    var left = new ConcurrentLinkedQueue<>(parts);
    var readings = new ArrayList<Future<Reading>>();
    try (var workers = Executors.newFixedThreadPool(threads)) {
      for (int worker = 0; worker < Math.min(threads, parts.size()); worker++) {
        readings.add(workers.submit(reading(moment, left, new Reading(checkpoints, faults))));
      }
    }
    var all = new Reading(checkpoints, faults);
    for (var reading : readings) {
      all.add(result(reading));
    }
    return all;
  }

  private static Callable<Reading> reading(Moment moment, Queue<String> left, Reading reading) {
    return () -> {
      try (var connection = moment.another()) {
        for (var part = left.poll(); part != null; part = left.poll()) {
          reading.read(connection, part);
        }
        connection.rollback();
      }
      return reading;
    };
  }

  private static Reading result(Future<Reading> reading) throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the trail could not be read", e.getCause());
    }
  }
}

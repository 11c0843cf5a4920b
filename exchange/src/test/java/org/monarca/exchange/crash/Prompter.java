package org.monarca.exchange.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.platform.TestDatabase;

/**
 * By whom a process under test says what it does, and hears what its test tells it. At one named
 * point the process waits for what the test does to it.
 */
public final class Prompter {

  private static final String CLOCK = "clock ";
  private static final long REST_MILLIS = 20;

  private final Semaphore mayGoOn = new Semaphore(0);
  private final AtomicInteger reached = new AtomicInteger();
  private final Orders orders;
  private final TestDatabase database;
  private final Consumer<Duration> clock;
  private volatile boolean stopping;

  private Prompter(Orders orders, TestDatabase database, Consumer<Duration> clock) {
    this.orders = orders;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Listens from now on.
   *
   * @param clock puts the process's clock forward, or back
   */
  public static Prompter of(Orders orders, TestDatabase database, Consumer<Duration> clock) {
    var prompter = new Prompter(orders, database, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(prompter::stop));
    Thread.ofPlatform().daemon(true).start(prompter::listen);
    clock.accept(orders.later());
    say("begun");
    return prompter;
  }

  private void stop() {
    stopping = true;
  }

  public boolean isStopping() {
    return stopping;
  }

  private static void say(String what) {
    System.out.println(what);
    System.out.flush();
  }

  /** The process is at that point. */
  public void reached(Enum<?> step) {
    if (step.name().equals(orders.step()) && reached.incrementAndGet() == orders.time()) {
      say("at " + backend());
      mayGoOn.acquireUninterruptibly();
    }
  }

  /** As a State or a person who gets no answer: as often as it takes to be told that it is done. */
  public void insist(String what, Runnable deed) {
    while (true) {
      try {
        deed.run();
        say("taken " + what);
        return;
      } catch (RuntimeException noAnswer) {
        say("not taken at " + FailurePlace.of(noAnswer));
        rest();
      }
    }
  }

  /**
   * As the thread of a service, which outlives every failure: does one piece of work after the
   * other until none of those rows is left.
   *
   * @param idle what happens whenever there is nothing to do at this moment
   */
  public void work(BooleanSupplier takeOne, String rows, Runnable idle) {
    while (!stopping && !isNone(rows)) {
      try {
        if (!takeOne.getAsBoolean()) {
          idle.run();
          rest();
        }
      } catch (Throwable failure) {
        say("failed at " + FailurePlace.of(failure));
        rest();
      }
    }
    say("rest");
    Runtime.getRuntime().halt(0); // whatever a pool still waits for
  }

  /** Whether nothing is left of those rows; not as long as the database does not answer. */
  private boolean isNone(String rows) {
    try {
      return database
          .jdbc()
          .sql("select not exists (select from %s)".formatted(rows))
          .query(Boolean.class)
          .single();
    } catch (RuntimeException noAnswer) {
      return false;
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process of the database that serves this thread. */
  private long backend() {
    return database.database().jdbc().sql("select pg_backend_pid()").query(Long.class).single();
  }

  /** What it is told: to go on, or by how much its clock jumps. */
  private void listen() {
    try (var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var word = words.readLine(); word != null; word = words.readLine()) {
        if (word.startsWith(CLOCK)) {
          clock.accept(Duration.parse(word.substring(CLOCK.length())));
        } else {
          mayGoOn.release();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.monarca.exchange.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.TestDatabase;

/**
 * A database of its own on which processes of one kind work, to which something happens, until all
 * is at rest.
 */
public abstract class Shaken implements AutoCloseable {

  /** By so much the clock of each process is ahead of the one before: holds are over by then. */
  private static final Duration LIFE_LATER = Duration.ofMinutes(5);

  private static final String NOWHERE = "-";
  private static final long NONE = 0;
  private static final long LONGEST_UNDISTURBED_MILLIS = 1_500;
  private static final long DISK_FULL_MILLIS = 400;

  private static final String BACKENDS =
      "select pid from pg_stat_activity where datname = ? and usename = 'monarca_service'";

  private final CrashingServer server;
  private final Class<?> main;
  private final String database;
  private final List<Life> lives = new ArrayList<>();

  /**
   * @param main what each process runs
   */
  protected Shaken(CrashingServer server, Class<?> main) {
    this.server = server;
    this.main = main;
    server.awaitAnswer();
    this.database = server.copy();
  }

  /** What each process is told beside how it reaches the database and where it waits. */
  protected abstract List<String> more();

  /** What is left of it all, in words that two runs have in common; every invariant holds in it. */
  public abstract Object end();

  /** The database, past the cable. */
  protected final TestDatabase look() {
    return server.look(database);
  }

  /** Nothing happens. */
  public final void undisturbed() throws IOException {
    begin(NOWHERE, 0);
    toRest();
  }

  /**
   * The fault happens where a process comes to that point for that time; it waits there meanwhile.
   */
  public final void at(String step, int time, Fault fault) throws IOException {
    var life = begin(step, time);
    var backend = life.await("at").map(Long::parseLong).orElseThrow();
    happen(fault, life, backend, () -> life.tell("go on"));
    toRest();
  }

  /** The fault happens some time after a process began, wherever it is. */
  final void sometime(Random random, Fault fault) throws IOException {
    var life = begin(NOWHERE, 0);
    life.await("begun");
    Life.sleep(random.nextLong(LONGEST_UNDISTURBED_MILLIS));
    happen(fault, life, fault.isOfBackend() ? backend(random) : NONE, () -> {});
    toRest();
  }

  /** Whether somebody noticed something: that a life ended, or that work failed or was lost. */
  public final boolean isShaken() {
    return lives.size() > 1 || lives.getFirst().hasTrouble();
  }

  private void happen(Fault fault, Life life, long backend, Runnable goOn) throws IOException {
    switch (fault) {
      case KILLED_SERVICE -> life.kill();
      case KILLED_BACKEND -> killBackend(backend);
      case KILLED_POSTMASTER -> server.killPostmaster();
      case FULL_DISK_OF_DATABASE -> fillDisk(backend, goOn);
      case FULL_DISK_OF_SERVICE -> fillDisk(life.pid(), goOn);
      case CUT_CONNECTIONS -> server.cut();
      case CLOCK_FORWARD -> life.tell("clock PT3H");
      case CLOCK_BACK -> life.tell("clock PT-3H");
      case SECOND_SERVICE -> {
        begin(NOWHERE, 0).await("begun");
        Life.sleep(LONGEST_UNDISTURBED_MILLIS);
      }
    }
    goOn.run();
  }

  private static void killBackend(long backend) throws IOException {
    if (backend != NONE) {
      CrashingServer.kill(backend);
    }
  }

  /** No file of the process grows beyond a kilobyte for a while. */
  private static void fillDisk(long pid, Runnable goOn) throws IOException {
    boolean isLimited = pid != NONE && limit(pid, "1024");
    assertThat(isLimited || !isAlive(pid)).as("prlimit").isTrue();
    goOn.run();
    Life.sleep(DISK_FULL_MILLIS);
    if (isAlive(pid)) {
      limit(pid, "unlimited");
    }
  }

  private static boolean isAlive(long pid) {
    return pid != NONE && ProcessHandle.of(pid).isPresent();
  }

  private static boolean limit(long pid, String size) throws IOException {
    try {
      return new ProcessBuilder("prlimit", "--pid", "" + pid, "--fsize=" + size + ":unlimited")
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Whoever lives goes on to the end; where nobody does, another begins. */
  private void toRest() throws IOException {
    if (lives.stream().noneMatch(Life::isAlive)) {
      begin(NOWHERE, 0);
    }
    for (var life : lives) {
      life.await("rest");
    }
  }

  private Life begin(String step, int time) throws IOException {
    var later = LIFE_LATER.multipliedBy(lives.size());
    var life = Life.begin(main, new Orders(server.reached(database), later, step, time, more()));
    lives.add(life);
    return life;
  }

  /** One of the processes that serve this database; none where all is at rest already. */
  private long backend(Random random) {
    try (var look = look()) {
      var all = look.jdbc().sql(BACKENDS).param(database).query(Long.class).list();
      return all.isEmpty() ? NONE : all.get(random.nextInt(all.size()));
    }
  }

  @Override
  public final void close() {
    lives.forEach(Life::kill);
    server.drop(database);
  }
}

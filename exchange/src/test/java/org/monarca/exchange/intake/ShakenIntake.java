package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.intake.IntakeProcess.Orders;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/** Bundles are taken in by processes to which something happens, until all is at rest. */
final class ShakenIntake implements AutoCloseable {

  /** By so much the clock of each process is ahead of the one before: holds are over by then. */
  private static final Duration LIFE_LATER = Duration.ofMinutes(5);

  private static final String NOWHERE = "-";
  private static final long NONE = 0;
  private static final long LONGEST_UNDISTURBED_MILLIS = 1_500;
  private static final long DISK_FULL_MILLIS = 400;

  private static final String BACKENDS =
      "select pid from pg_stat_activity where datname = ? and usename = 'monarca_service'";

  private final CrashGround ground;
  private final CrashingServer server;
  private final String database;
  private final List<Life> lives = new ArrayList<>();

  ShakenIntake(CrashGround ground) {
    this.ground = ground;
    this.server = ground.server();
    server.awaitAnswer();
    this.database = server.copy();
  }

  /** Nothing happens. */
  void undisturbed() throws IOException {
    begin(NOWHERE, 0);
    toRest();
  }

  /**
   * The fault happens where a process comes to that point for that time; it waits there meanwhile.
   */
  void at(Step step, int time, Fault fault) throws IOException {
    var life = begin(step.name(), time);
    var backend = life.await("at").map(Long::parseLong).orElseThrow();
    happen(fault, life, backend, () -> life.tell("go on"));
    toRest();
  }

  /** The fault happens some time after a process began, wherever it is. */
  void sometime(Random random, Fault fault) throws IOException {
    var life = begin(NOWHERE, 0);
    life.await("begun");
    Life.sleep(random.nextLong(LONGEST_UNDISTURBED_MILLIS));
    happen(fault, life, fault.isOfBackend() ? backend(random) : NONE, () -> {});
    toRest();
  }

  /** Whether somebody noticed something: that a life ended, or that work failed or was lost. */
  boolean isShaken() {
    return lives.size() > 1 || lives.getFirst().hasTrouble();
  }

  /** What is left of it all, in which every invariant holds. */
  EndState end() {
    var look = server.look(database);
    try (var intake =
        new TestIntake(
            IntakeProcess.CHUNK,
            Limits.published(),
            look,
            TestSeals.of(look.database(), ground.keys()))) {
      return EndState.of(intake);
    }
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
        begin(NOWHERE, 0).await("taken");
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
    var life =
        Life.begin(
            new Orders(
                server.reached(database), ground.keys(), later, step, time, ground.bundles()));
    lives.add(life);
    return life;
  }

  /** One of the processes that serve this database; none where all is at rest already. */
  private long backend(Random random) {
    try (var look = server.look(database)) {
      var all = look.jdbc().sql(BACKENDS).param(database).query(Long.class).list();
      return all.isEmpty() ? NONE : all.get(random.nextInt(all.size()));
    }
  }

  @Override
  public void close() {
    lives.forEach(Life::kill);
    server.drop(database);
  }
}

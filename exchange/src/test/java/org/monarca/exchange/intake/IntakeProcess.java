package org.monarca.exchange.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/**
 * An intake in a process of its own, sent some bundles by a State that sends again what it got no
 * answer to. It says what it does, and at one named point it waits there for what a test does to
 * it. Its clock goes on by itself while it has nothing to do, so that no test waits for a rest to
 * be over.
 */
final class IntakeProcess {

  static final int CHUNK = 8;

  private static final String CLOCK = "clock ";

  private final Semaphore mayGoOn = new Semaphore(0);
  private final AtomicInteger reached = new AtomicInteger();
  private final Orders orders;
  private final TestIntake intake;
  private volatile boolean stopping;

  private IntakeProcess(Orders orders) {
    this.orders = orders;
    var database = CrashingServer.database(orders.reached());
    this.intake =
        new TestIntake(
            CHUNK, Limits.published(), database, TestSeals.of(database.database(), orders.keys()));
    intake.atDoor(this::reached);
    intake.wait(orders.later());
  }

  /**
   * What it is to do.
   *
   * @param reached the words by which it reaches its database
   * @param keys where the outer keys are
   * @param later how much later than the first process of the test it lives
   * @param step at which it waits, or {@code -}
   * @param time when it comes there for that time
   */
  record Orders(
      List<String> reached, Path keys, Duration later, String step, int time, List<Path> bundles) {

    static Orders of(String[] words) {
      return new Orders(
          List.of(words).subList(0, 4),
          Path.of(words[4]),
          Duration.parse(words[5]),
          words[6],
          Integer.parseInt(words[7]),
          Arrays.stream(words).skip(8).map(Path::of).toList());
    }

    List<String> words() {
      var words = new ArrayList<>(reached);
      words.add(keys.toString());
      words.add(later.toString());
      words.add(step);
      words.add(Integer.toString(time));
      bundles.forEach(bundle -> words.add(bundle.toString()));
      return words;
    }
  }

  public static void main(String[] words) {
    var process = new IntakeProcess(Orders.of(words));
    Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
    process.run();
  }

  private void stop() {
    stopping = true;
  }

  private void run() {
    Thread.ofPlatform().daemon(true).start(this::listen);
    say("begun");
    orders.bundles().forEach(this::send);
    var work = intake.work(this::reached);
    while (!stopping && !isAtRest()) {
      if (!took(work)) {
        intake.wait(Duration.ofSeconds(1));
        rest();
      }
    }
    say("rest");
    Runtime.getRuntime().halt(0); // whatever a pool still waits for
  }

  /** As often as it takes to be told that it was taken. */
  private void send(Path bundle) {
    while (true) {
      try {
        intake.accepted("TX", Files.readAllBytes(bundle));
        say("taken " + bundle.getFileName());
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RuntimeException noAnswer) {
        say("not taken at " + FailurePlace.of(noAnswer));
        rest();
      }
    }
  }

  /** As the thread of a service, which outlives every failure. */
  private boolean took(SubmissionWork work) {
    try {
      return work.takeOne(() -> stopping);
    } catch (Throwable failure) {
      say("failed at " + FailurePlace.of(failure));
      return false;
    }
  }

  private boolean isAtRest() {
    try {
      return intake.count("intake.submission where status in ('received', 'checking', 'applying')")
          == 0;
    } catch (RuntimeException noAnswer) {
      return false;
    }
  }

  private void reached(Step step) {
    if (step.name().equals(orders.step()) && reached.incrementAndGet() == orders.time()) {
      say("at " + backend());
      mayGoOn.acquireUninterruptibly();
    }
  }

  /** The process of the database that serves this thread. */
  private long backend() {
    return intake
        .database()
        .database()
        .jdbc()
        .sql("select pg_backend_pid()")
        .query(Long.class)
        .single();
  }

  /** What it is told: to go on, or by how much its clock jumps. */
  private void listen() {
    try (var words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var word = words.readLine(); word != null; word = words.readLine()) {
        if (word.startsWith(CLOCK)) {
          intake.wait(Duration.parse(word.substring(CLOCK.length())));
        } else {
          mayGoOn.release();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String what) {
    System.out.println(what);
    System.out.flush();
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

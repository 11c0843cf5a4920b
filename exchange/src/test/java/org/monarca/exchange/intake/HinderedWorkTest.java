package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What was acknowledged is not lost over a disk that is full or a database that is away. */
class HinderedWorkTest {

  private static final CrashPoint DYING =
      step -> {
        if (step == Step.VERSIONS_WRITTEN) {
          throw new CrashPoint.Killed();
        }
      };

  private final TestIntake intake = new TestIntake();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    metrics.close();
    intake.close();
  }

  @Test
  void whatFindsNoPlaceOnTheDiskWaitsInItsOrderUntilThereIsSome() throws IOException {
    var first = intake.accepted("TX", bundle("s1", 1).bytes());
    var second = intake.accepted("TX", bundle("s2", 2).bytes());
    var other = intake.accepted("CA", SentBundle.delta("CA", "s1").child(1).bytes());
    StuckSubmissions.of(intake.database().database(), intake.clock()).bindTo(metrics);
    var stuck = metrics.get(StuckSubmissions.NAME).gauge();
    Files.delete(intake.benches());
    Files.createFile(intake.benches()); // whoever comes finds no folder to work in

    workFor(Duration.ofMinutes(1));
    assertThat(stuck.value()).isZero();
    workFor(Duration.ofMinutes(15));
    assertThat(stuck.value()).isEqualTo(2); // of each State that which comes first

    Files.delete(intake.benches());
    Files.createDirectory(intake.benches());
    workFor(Duration.ofMinutes(2));
    assertThat(stuck.value()).isZero();
    assertThat(intake.count("intake.submission where attempts > 0")).isZero();
    for (var one : new SubmissionStatus[] {first, second, other}) {
      assertThat(intake.status(one).status()).isEqualTo(Status.DONE);
    }
    assertThat(intake.status(first).times().finished())
        .isBefore(intake.status(second).times().finished());
  }

  @Test
  void whatIsKeptFromGoingOnForHoursHoldsUpItsStateNoMore() {
    intake.accepted("TX", bundle("s1", 1).bytes());
    var second = intake.accepted("TX", bundle("s2", 2).bytes());
    intake
        .database()
        .jdbc()
        .sql(
            "update intake.submission set hindered = 30, resting = true, lease_until = '2030-01-01' where received = (select min(received) from intake.submission)")
        .update();

    intake.rest();

    assertThat(intake.status(second).status()).isEqualTo(Status.DONE);
  }

  /** Else its hold would run out as if the service had died of it. */
  @Test
  void aFailureThatCouldNotBeWrittenDownIsWrittenDownLater() {
    intake.accepted("TX", bundle("s1", 1).bytes());
    var jdbc = intake.database().jdbc();
    var granted =
        jdbc.sql(
                "select string_agg(quote_ident(column_name), ', ') from information_schema.column_privileges where table_schema = 'intake' and table_name = 'submission' and grantee = 'monarca_service' and privilege_type = 'UPDATE'")
            .query(String.class)
            .single();
    var work =
        intake.work(step -> {
          if (step == Step.READ) {
            jdbc.sql("revoke update on intake.submission from monarca_service").update();
            throw new UncheckedIOException(new IOException("No space left on device"));
          }
        });

    assertThat(work.takeOne(() -> false)).isTrue();
    assertThat(intake.count("intake.submission where attempts = 0 and hindered = 0")).isEqualTo(1);
    jdbc.sql("grant update (%s) on intake.submission to monarca_service".formatted(granted))
        .update();
    intake.wait(Duration.ofHours(1));

    assertThat(work.takeOne(() -> false)).isFalse(); // it rests from now on
    assertThat(intake.count("intake.submission where attempts = 0 and hindered = 1")).isEqualTo(1);
    intake.wait(Duration.ofSeconds(2));
    intake.rest();
    assertThat(intake.count("intake.submission where attempts = 0 and status = 'done'"))
        .isEqualTo(1);
  }

  @Test
  void whatWasGivenUpBeginsAnewWithoutBeingSentAgain() {
    var submission = intake.accepted("TX", bundle("s1", 1).bytes());
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> intake.work(DYING).takeOne(() -> false))
          .isInstanceOf(CrashPoint.Killed.class);
      intake.wait(Duration.ofMinutes(6));
    }
    intake.rest();
    assertThat(intake.problems(submission)).contains("COULD_NOT_BE_PROCESSED");

    assertThat(intake.onceMore().begin(submission.id())).isTrue();
    assertThat(intake.status(submission).status()).isEqualTo(Status.RECEIVED);
    intake.rest();

    assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
    assertThat(intake.problems(submission)).doesNotContain("COULD_NOT_BE_PROCESSED");
    assertThat(intake.outcomes(submission)).hasSize(1);
    assertThat(intake.onceMore().begin(submission.id())).isFalse();
  }

  /** What the file itself is rejected for stays so. */
  @Test
  void whatWasRejectedForWhatItSaysDoesNotBeginAnew() {
    var submission = intake.send("TX", new byte[] {1, 2, 3});
    assertThat(submission.status()).isEqualTo(Status.REJECTED);

    assertThat(intake.onceMore().begin(submission.id())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40P01", "53100", "57P01", "58030", "25006", "25P03", "XX001"})
  void whatTheDatabaseLacksIsNothingOfTheSubmission(String state) {
    var cause = new SQLException("as PostgreSQL says it", state);

    assertThat(Hindrance.isBehind(new IllegalStateException(new RuntimeException(cause)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P05", "23505", "42501", "25P02"})
  void whatTheDatabaseRefusesMayBeOfTheSubmission(String state) {
    assertThat(Hindrance.isBehind(new RuntimeException(new SQLException("", state)))).isFalse();
  }

  @Test
  void whatTheDiskAndThePoolLackIsNothingOfTheSubmissionAndWhatCannotBeReadIs() {
    var pool = new SQLTransientConnectionException("none is free");
    assertThat(Hindrance.isBehind(new UncheckedIOException(new IOException("full")))).isTrue();
    assertThat(Hindrance.isBehind(new CannotCreateTransactionException("none"))).isTrue();
    assertThat(Hindrance.isBehind(new DataAccessResourceFailureException("none", pool))).isTrue();
    assertThat(Hindrance.isBehind(new UncheckedIOException(new ZipException("torn")))).isFalse();
    assertThat(Hindrance.isBehind(new UncheckedIOException(new MalformedInputException(1))))
        .isFalse();
    assertThat(Hindrance.isBehind(new OutOfMemoryError())).isFalse();
  }

  /** As workers that look every five seconds. */
  private void workFor(Duration time) {
    var work = intake.work(CrashPoint.NONE);
    for (long look = 0; look < time.toSeconds() / 5; look++) {
      while (work.takeOne(() -> false)) {
        intake.wait(Duration.ofMillis(1));
      }
      intake.wait(Duration.ofSeconds(5));
    }
  }

  private static SentBundle bundle(String id, int child) {
    return SentBundle.delta("TX", id).child(child);
  }
}

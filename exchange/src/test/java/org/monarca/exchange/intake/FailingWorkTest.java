package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;

class FailingWorkTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void memoryThatRunsOutIsAnAttemptAndTheWorkerLives() {
    var submission = intake.accepted("TX", bundle().bytes());
    var work =
        intake.work(step -> {
          throw new OutOfMemoryError();
        });

    assertThat(work.takeOne(() -> false)).isTrue();
    assertThat(intake.count("intake.submission where attempts = 1")).isEqualTo(1);
    intake.wait(Duration.ofMinutes(6));
    intake.rest();
    assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
  }

  @Test
  void whatFailsTenTimesWhileOthersEndIsRejectedInWords() {
    var submission = intake.accepted("TX", bundle().bytes());
    fail(9, Step.CHUNK_APPLIED, 1);
    assertThat(intake.status(submission).status()).isEqualTo(Status.APPLYING);
    anotherIsLedToItsEndFirst();

    fail(1, Step.CHUNK_APPLIED, 1);
    assertThat(intake.status(submission).status()).isEqualTo(Status.REJECTED);
    assertThat(intake.problems(submission)).contains("COULD_NOT_BE_PROCESSED");
    assertThat(intake.findings(submission)).extracting(Finding::code).contains("MON-1215");
    assertThat(intake.outcomes(submission)).isEmpty();
  }

  @Test
  void whatFailsWithAllOthersStaysInTheLedger() {
    anotherIsLedToItsEndFirst();
    intake.wait(Duration.ofMinutes(6));
    var submission = intake.accepted("TX", bundle().bytes());
    fail(14, Step.CHUNK_APPLIED, 1);
    assertThat(intake.status(submission).status()).isEqualTo(Status.APPLYING);

    intake.rest();
    assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
  }

  /** Of the submission, as far as anybody can tell: memory of the machine, a fault of Java. */
  @Test
  void whatTheServiceDiesOfTenTimesIsRejectedInWordsAndWorkedOnNoMore() {
    var submission = intake.accepted("TX", bundle().bytes());
    die(10, Step.READ);
    assertThat(intake.status(submission).status()).isEqualTo(Status.CHECKING);

    die(1, Step.READ);
    assertThat(intake.status(submission).status()).isEqualTo(Status.REJECTED);
    assertThat(intake.problems(submission)).contains("COULD_NOT_BE_PROCESSED");
    assertThat(intake.work(CrashPoint.NONE).takeOne(() -> false)).isFalse();
  }

  @Test
  void afterEachDeathInARowItRestsLonger() {
    intake.accepted("TX", bundle().bytes());
    die(3, Step.READ);
    assertThatThrownBy(() -> intake.work(dyingAt(Step.READ)).takeOne(() -> false))
        .isInstanceOf(CrashPoint.Killed.class);

    intake.wait(TestIntake.LEASE.plusSeconds(6));
    assertThat(intake.work(CrashPoint.NONE).takeOne(() -> false)).isFalse();
    intake.wait(Duration.ofSeconds(2));
    assertThat(intake.work(CrashPoint.NONE).takeOne(() -> false)).isTrue();
  }

  @Test
  void whoIsStoppedOrGoesOnHasNotFailed() {
    intake.accepted("TX", bundle().bytes());
    for (int i = 0; i < 12; i++) {
      intake.work(CrashPoint.NONE).takeOne(() -> true);
    }
    assertThat(intake.count("intake.submission where attempts = 0")).isEqualTo(1);
    die(1, Step.CHUNK_APPLIED);

    intake.rest();
    assertThat(intake.count("intake.submission where attempts = 0 and status = 'done'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsStoredInPartIsTriedUntilItIsWhole() {
    var submission = intake.accepted("TX", bundle().bytes());
    fail(1, Step.CHUNK_APPLIED, 2);
    fail(12, Step.CHUNK_APPLIED, 1);
    assertThat(intake.status(submission).status()).isEqualTo(Status.APPLYING);

    intake.rest();
    assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
  }

  @Test
  void aReceiptThatIsNotTrueIsNeverGiven() {
    var submission = intake.accepted("TX", bundle().bytes());
    var work =
        intake.work(step -> {
          if (step == Step.BEFORE_END) {
            intake.database().jdbc().sql("update intake.submission set known = known + 1").update();
          }
        });
    work.takeOne(() -> false);

    assertThat(intake.status(submission).status()).isEqualTo(Status.APPLYING);
    assertThat(intake.status(submission).receipt()).isNull();
  }

  @Test
  void aBeatDoesNotWaitForAChunkThatHasTheSubmission() {
    intake.accepted("TX", bundle().bytes());
    var claims = intake.ledger().claims();
    var claim = claims.next().orElseThrow();
    boolean beatEnded =
        intake
            .database()
            .database()
            .write(
                Actor.exchange("intake"),
                () -> {
                  claims.hold(claim);
                  var beat = Thread.ofPlatform().start(() -> claims.extend(claim));
                  return joined(beat);
                });

    assertThat(beatEnded).isTrue();
  }

  private void anotherIsLedToItsEndFirst() {
    intake
        .database()
        .jdbc()
        .sql("update intake.submission set lease_until = lease_until + interval '1 hour'")
        .update();
    var another = intake.send("CA", SentBundle.delta("CA", "s1").child(1).bytes());
    assertThat(another.status()).isEqualTo(Status.DONE);
    intake
        .database()
        .jdbc()
        .sql("update intake.submission set lease_until = lease_until - interval '1 hour'")
        .update();
  }

  private void fail(int times, Step at, int occurrence) {
    for (int i = 0; i < times; i++) {
      var reached = new AtomicInteger();
      intake
          .work(step -> {
            if (step == at && reached.incrementAndGet() == occurrence) {
              throw new IllegalStateException("broken on purpose");
            }
          })
          .takeOne(() -> false);
      intake.wait(Duration.ofMinutes(6));
    }
  }

  private void die(int times, Step at) {
    for (int i = 0; i < times; i++) {
      try {
        intake.work(dyingAt(at)).takeOne(() -> false);
      } catch (CrashPoint.Killed dead) {
        assertThat(dead).hasNoCause();
      }
      intake.wait(Duration.ofMinutes(6));
    }
  }

  private static CrashPoint dyingAt(Step at) {
    return step -> {
      if (step == at) {
        throw new CrashPoint.Killed();
      }
    };
  }

  private static boolean joined(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SentBundle bundle() {
    return SentBundle.delta("TX", "s1").child(1).child(2).child(3).child(4).child(5);
  }
}

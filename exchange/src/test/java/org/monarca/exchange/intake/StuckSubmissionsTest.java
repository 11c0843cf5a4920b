package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StuckSubmissionsTest {

  private final TestIntake intake = new TestIntake();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    metrics.close();
    intake.close();
  }

  @Test
  void oneThatIsTakenUpByNobodyIsToldOfAfterTenMinutes() {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    intake.ledger().claims().next();
    StuckSubmissions.of(intake.database().database(), intake.clock()).bindTo(metrics);

    intake.wait(Duration.ofMinutes(10));
    assertThat(stuck()).isZero();
    intake.wait(Duration.ofMinutes(1));
    assertThat(stuck()).isEqualTo(1);
    intake.rest();
    assertThat(stuck()).isZero();
  }

  @Test
  void oneWhoseAttemptsAreUsedUpIsToldOfAtOnce() {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    StuckSubmissions.of(intake.database().database(), intake.clock()).bindTo(metrics);

    set("attempts = 9");
    assertThat(stuck()).isZero();
    set("attempts = 10");
    assertThat(stuck()).isEqualTo(1);
  }

  @Test
  void oneThatWaitsForAPersonOrIsFinishedIsNotStuck() {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    StuckSubmissions.of(intake.database().database(), intake.clock()).bindTo(metrics);

    for (var status : new String[] {"waiting", "done", "rejected"}) {
      set("attempts = 10, withdraw = 1, status = '%s'".formatted(status));
      assertThat(stuck()).as(status).isZero();
    }
  }

  private double stuck() {
    return metrics.get(StuckSubmissions.NAME).gauge().value();
  }

  private void set(String assignments) {
    intake.database().jdbc().sql("update intake.submission set " + assignments).update();
  }
}

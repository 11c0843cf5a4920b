package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Loads make room while systems speak, and not long after. */
class SpokenLatelyTest {

  @Test
  void someoneSpeaksForSomeSecondsAfterHavingSpoken() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var speaking = new SpokenLately(intake.database().database(), intake.clock());
      assertThat(speaking.getAsBoolean()).isFalse();

      live.outcome("TX", "c1", TestLive.child(1));
      assertThat(speaking.getAsBoolean()).as("remembered").isFalse();
      intake.wait(Duration.ofSeconds(3));
      assertThat(speaking.getAsBoolean()).isTrue();

      intake.wait(Duration.ofSeconds(8));
      assertThat(speaking.getAsBoolean()).isFalse();
    }
  }
}

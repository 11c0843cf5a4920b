package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.intake.TestLive.child;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.intake.LiveAnswer.Done;
import org.monarca.exchange.intake.LiveAnswer.OtherRequest;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.retention.Disposable;

/** A request is done once, however often it comes and whoever dies in between. */
class LiveKeysTest {

  private static final Map<String, Object> DATED =
      child(1, Map.of("created_at", "2026-11-20T10:00:00Z"));

  @Test
  void theSameRequestAgainIsAnsweredAsItWasAndDoesNothing() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var first = (Done) live.put("TX", "c1", "k1", child(1));
      var rejected = (Done) live.put("TX", "c2", "k2", child(2, Map.of("sex", "?")));
      live.put("TX", "c1", child(1, Map.of("middle_name", "Luz")));
      var versions = intake.count("students.version");

      var again = (Done) live.put("TX", "c1", "k1", child(1));
      var rejectedAgain = (Done) live.put("TX", "c2", "k2", child(2, Map.of("sex", "?")));

      assertThat(again.repeated()).isTrue();
      assertThat(again.told().body()).isEqualTo(first.told().body());
      assertThat(again.told().status()).isEqualTo(201);
      assertThat(rejectedAgain.repeated()).isTrue();
      assertThat(rejectedAgain.told().body()).isEqualTo(rejected.told().body());
      assertThat(intake.count("students.version")).isEqualTo(versions);
      assertThat(live.today("TX").receipt()).isEqualTo(new Receipt(3, 2, 1, 0, 0, 1, 1, 0));
    }
  }

  @Test
  void anotherRequestUnderTheSameKeyIsNotDone() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.put("TX", "c1", "k1", child(1));

      assertThat(live.put("TX", "c1", "k1", child(2))).isInstanceOf(OtherRequest.class);
      assertThat(live.put("TX", "c2", "k1", child(1))).isInstanceOf(OtherRequest.class);
      assertThat(live.put("MI", "c1", "k1", child(1))).isInstanceOf(Done.class);
      assertThat(intake.count("students.source")).isEqualTo(2);
    }
  }

  @Test
  void whileARequestIsWorkedOnTheSameOneIsToldSo() {
    try (var intake = new TestIntake()) {
      var queue = intake.live(CrashPoint.NONE);
      var first = LiveRecordsTest.call(intake, "c1", outcome -> new Told(200, ""));
      assertThat(queue.add(first)).isEmpty();

      assertThat(queue.add(first)).containsInstanceOf(LiveAnswer.UnderWay.class);
      queue.takeSome();
      assertThat(queue.add(first)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"EFFECTS_WRITTEN", "CHUNK_APPLIED", "CHUNK_COMMITTED"})
  void killedAtAnyStepARequestThatIsSentAgainIsDoneOnce(Step step) {
    try (var calm = new TestIntake();
        var shaken = new TestIntake()) {
      try (var live = new TestLive(calm)) {
        live.put("TX", "c1", "k1", DATED);
      }
      try (var dying = new TestLive(shaken, deadAt(step))) {
        assertThatThrownBy(() -> dying.put("TX", "c1", "k1", DATED))
            .hasRootCauseInstanceOf(CrashPoint.Killed.class);
      }
      try (var live = new TestLive(shaken)) {
        var answer = (Done) live.put("TX", "c1", "k1", DATED);

        assertThat(answer.repeated()).isEqualTo(step == Step.CHUNK_COMMITTED);
        assertThat(answer.told().status()).isEqualTo(201);
      }
      assertThat(EndState.of(shaken)).isEqualTo(EndState.of(calm));
      assertThat(shaken.count("audit.entry where action = 'child.tell'")).isEqualTo(1);
    }
  }

  @Test
  void aDayLaterTheKeyIsForgotten() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.put("TX", "c1", "k1", child(1));
      var over = new LiveConfiguration().liveRequestsOver(intake.database().database());
      forget(intake, over, Duration.ofHours(23));
      assertThat(((Done) live.put("TX", "c1", "k1", child(1))).repeated()).isTrue();

      forget(intake, over, Duration.ofHours(2));

      assertThat(((Done) live.put("TX", "c1", "k1", child(1))).repeated()).isFalse();
    }
  }

  @Test
  void answersStayReadableWhenTheKeyOfTheirStateChanges() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.put("TX", "c1", "k1", child(1));
      int current = intake.keys().rotation().rotate("TX");
      intake.sealAnew();

      assertThat(((Done) live.put("TX", "c1", "k1", child(1))).repeated()).isTrue();
      assertThat(intake.count("intake.live_request where sealed = " + current)).isEqualTo(1);
    }
  }

  private static void forget(TestIntake intake, Disposable over, Duration later) {
    intake.wait(later);
    var before = intake.clock().instant().minus(Duration.ofDays(1));
    intake.database().database().write(Actor.exchange("test"), () -> over.dispose(before, 500));
  }

  private static CrashPoint deadAt(Step step) {
    var reached = new AtomicInteger();
    return here -> {
      if (here == step && reached.incrementAndGet() == 1) {
        throw new CrashPoint.Killed();
      }
    };
  }
}

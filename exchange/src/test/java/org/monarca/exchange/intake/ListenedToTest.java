package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.records.submission.Limits;

/** Whoever listens hears where each submission has come to, when it rests there. */
class ListenedToTest {

  private final TestIntake intake = new TestIntake(100, Limits.published());

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void everyRestIsToldOfOnceWithWhatTheReceiptSays() {
    var whole = intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var waiting = intake.send(children(later(SentBundle.full("TX", "s2")), 4, 41));
    assertThat(intake.told()).containsExactly(whole, waiting);

    intake.submissions.confirm(TestIntake.system("TX"), waiting.id(), 3);
    intake.rest();
    var unreadable = intake.send("TX", "PK, dear colleagues".getBytes(StandardCharsets.UTF_8));

    assertThat(intake.told())
        .containsExactly(whole, waiting, intake.status(waiting), unreadable)
        .extracting(SubmissionStatus::status)
        .containsExactly(Status.DONE, Status.WAITING, Status.DONE, Status.REJECTED);
  }

  @Test
  void aListThatIsCalledOffOrThatNobodyConfirmsIsToldOfToo() {
    intake.send(children(SentBundle.full("TX", "s1"), 1, 40));
    var first = intake.send(children(later(SentBundle.full("TX", "s2")), 4, 41));
    intake.submissions.cancel(TestIntake.system("TX"), first.id());
    var second =
        intake.send(children(SentBundle.full("TX", "s3").created("2026-11-03T10:00:00Z"), 5, 41));
    intake.wait(Duration.ofDays(15));
    intake.rest();

    assertThat(intake.told().subList(2, 5))
        .containsExactly(intake.status(first), second, intake.status(second));
    assertThat(intake.told().getLast().status()).isEqualTo(Status.REJECTED);
  }

  @Test
  void aDryRunIsToldOfAsOne() {
    intake.receive("TX", children(SentBundle.full("TX", "s1"), 1, 2).bytes(), true);
    intake.rest();

    assertThat(intake.told())
        .singleElement()
        .satisfies(told -> {
          assertThat(told.dryRun()).isTrue();
          assertThat(told.status()).isEqualTo(Status.DONE);
        });
  }

  private static SentBundle later(SentBundle bundle) {
    return bundle.created("2026-11-02T10:00:00Z");
  }

  private static SentBundle children(SentBundle bundle, int from, int to) {
    for (int i = from; i <= to; i++) {
      bundle.child(i);
    }
    return bundle;
  }
}

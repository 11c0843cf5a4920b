package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.outside.Receiver;

/** Who is spoken to next, when there is more to do than hands. */
class SharedWorkTest {

  private final TestWebhooks webhooks = new TestWebhooks();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    webhooks.close();
  }

  @Test
  void whoeverHasMuchToHearLetsOthersHearBetween() {
    try (var other = new Receiver()) {
      IntStream.range(0, WebhookDesk.MOST_WEBHOOKS)
          .forEach(i -> webhooks.address("TX", receiver.url() + i));
      webhooks.address("CA", other);
      IntStream.range(0, 10).forEach(i -> webhooks.rests("TX", Status.DONE));
      webhooks.wait(Duration.ofSeconds(1));
      IntStream.range(0, 3).forEach(i -> webhooks.rests("CA", Status.DONE));

      for (int turn = 0; turn < 3 * (WebhookDesk.MOST_WEBHOOKS + 1); turn++) {
        webhooks.delivering().takeOne();
        webhooks.wait(Duration.ofSeconds(1));
      }

      assertThat(other.heard()).hasSize(3);
      assertThat(receiver.heard()).hasSize(3 * WebhookDesk.MOST_WEBHOOKS);
    }
  }

  @Test
  void slowOnesOfOneStateTakeNotAllHands() {
    IntStream.range(0, WebhookDesk.MOST_WEBHOOKS)
        .forEach(i -> webhooks.address("TX", receiver.url() + i));
    webhooks.address("CA", receiver);
    webhooks.rests("TX", Status.DONE);
    webhooks.wait(Duration.ofSeconds(1));
    webhooks.rests("CA", Status.DONE);

    IntStream.range(0, Outbox.MOST_OF_A_STATE)
        .forEach(i -> assertThat(claim()).get().returns("TX", Taken::state));
    assertThat(claim()).get().returns("CA", Taken::state);
    assertThat(claim()).isEmpty();
  }

  @Test
  void oneMessageAtATimeGoesToAnAddress() {
    webhooks.address("TX", receiver);
    webhooks.rests("TX", Status.DONE);
    webhooks.rests("TX", Status.DONE);

    assertThat(claim()).isPresent();
    assertThat(claim()).isEmpty();
  }

  @Test
  void whoeverHeldItTooLongHasNoMoreToSayOfIt() {
    webhooks.address("TX", receiver);
    webhooks.rests("TX", Status.DONE);
    var slow = claim().orElseThrow();
    webhooks.wait(Outbox.LEASE);
    var next = claim().orElseThrow();

    assertThat(next.id()).isEqualTo(slow.id());
    assertThat(holds(slow)).isFalse();
    assertThat(holds(next)).isTrue();
  }

  private Optional<Taken> claim() {
    var room = webhooks.room();
    return room.database().write(Delivering.ACTOR, () -> room.outbox().claim(webhooks.now()));
  }

  private boolean holds(Taken taken) {
    var room = webhooks.room();
    return room.database().write(Delivering.ACTOR, () -> room.outbox().holds(taken));
  }
}

package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Heard;
import org.monarca.exchange.webhooks.SentMessage.Standing;

/** Receivers that take nothing, for a while or for good. */
class DeadAddressTest {

  private final TestWebhooks webhooks = new TestWebhooks();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    webhooks.close();
  }

  @Test
  void afterThreeDaysItIsGivenUpAndItsStateIsToldOnce() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(503);
    var first = webhooks.rests("TX", Status.DONE);
    webhooks.deliverFor(Duration.ofHours(1));
    var second = webhooks.rests("TX", Status.REJECTED);

    webhooks.deliverFor(MessageKind.DONE.life().minusMinutes(61));
    assertThat(webhooks.fate(address, first).standing()).isEqualTo(Standing.PENDING);
    assertThat(webhooks.told()).isEmpty();
    webhooks.deliverFor(Duration.ofHours(2));

    assertThat(webhooks.fate(address, first).standing()).isEqualTo(Standing.DEAD);
    assertThat(webhooks.fate(address, second).standing()).isEqualTo(Standing.DEAD);
    assertThat(webhooks.told()).containsExactly("TX");
    assertThat(webhooks.fate(address, first).attempts()).isBetween(20, 40);

    receiver.answers(200);
    var third = webhooks.rests("TX", Status.DONE);
    webhooks.deliverFor(Duration.ofMinutes(6));
    assertThat(webhooks.fate(address, third).standing()).isEqualTo(Standing.ARRIVED);
    receiver.answers(503);
    webhooks.rests("TX", Status.DONE);
    webhooks.deliverFor(MessageKind.DONE.life().plusMinutes(1));
    assertThat(webhooks.told()).containsExactly("TX", "TX");
  }

  @Test
  void whoeverIsGoneHearsNothingUntilATestArrives() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(410);
    var first = webhooks.rests("TX", Status.DONE);
    webhooks.deliver();

    assertThat(webhooks.fate(address, first).standing()).isEqualTo(Standing.DEAD);
    assertThat(webhooks.told()).containsExactly("TX");
    webhooks.rests("TX", Status.DONE);
    webhooks.deliver();
    assertThat(receiver.heard()).hasSize(1);

    receiver.answers(200);
    test(address);
    webhooks.deliver();
    webhooks.rests("TX", Status.DONE);
    webhooks.deliver();
    assertThat(
            receiver.heard().stream()
                .map(Heard::body)
                .filter(body -> body.contains("webhook.test")))
        .hasSize(1);
    assertThat(receiver.heard()).hasSize(3);
  }

  @Test
  void aTestIsGivenUpSoonAndNobodyIsToldForTheyLook() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(500);
    test(address);
    test(address);

    webhooks.deliverFor(MessageKind.TEST.life().plusMinutes(1));

    assertThat(webhooks.messages(address))
        .singleElement()
        .satisfies(message -> assertThat(message.standing()).isEqualTo(Standing.DEAD));
    assertThat(webhooks.told()).isEmpty();
  }

  @Test
  void whatWaitedIsSentAtOnceWhenSomebodyListensAgain() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(500);
    var some = IntStream.range(0, 5).mapToObj(i -> webhooks.rests("TX", Status.DONE)).toList();
    webhooks.deliverFor(Duration.ofHours(10));
    int before = receiver.heard().size();

    receiver.answers(204);
    webhooks.rests("TX", Status.DONE);
    webhooks.deliverFor(Delivering.OF_ADDRESSES.longest().plusMinutes(1));

    assertThat(some).allMatch(one -> webhooks.fate(address, one).standing() == Standing.ARRIVED);
    assertThat(receiver.heard()).hasSize(before + 6);
  }

  @Test
  void aTestThatIsAskedForAgainIsSentNowAndWhatWaitedAfterIt() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(500);
    var waiting = webhooks.rests("TX", Status.DONE);
    webhooks.deliverFor(Duration.ofHours(10));
    test(address);
    webhooks.deliverFor(Duration.ofMinutes(4));
    int before = receiver.heard().size();

    receiver.answers(204);
    test(address);
    webhooks.deliver();

    assertThat(receiver.heard()).hasSize(before + 2);
    assertThat(webhooks.fate(address, waiting).standing()).isEqualTo(Standing.ARRIVED);
  }

  @Test
  void whatIsWrittenWhileItsAddressIsEndedIsNotSent() {
    var address = webhooks.address("TX", receiver);
    var submission = TestWebhooks.submission(UUID.randomUUID(), "TX", Status.DONE, false);
    webhooks
        .database()
        .database()
        .write(
            Delivering.ACTOR,
            () -> {
              webhooks.signals().rests(submission);
              joined(Thread.ofPlatform().start(() -> end(address)));
            });

    webhooks.deliver();

    assertThat(receiver.connections()).isZero();
    assertThat(webhooks.fate(address, submission.id()).reason()).isEqualTo("ended");
  }

  @Test
  void anAddressThatIsSlowOrDeadHoldsUpNobodyElse() {
    try (var slow = new Receiver()) {
      slow.answers(out -> TimeUnit.SECONDS.sleep(30));
      webhooks.address("TX", slow);
      webhooks.address("CA", receiver);
      IntStream.range(0, 20).forEach(i -> webhooks.rests("TX", Status.DONE));
      IntStream.range(0, 20).forEach(i -> webhooks.rests("CA", Status.DONE));

      webhooks.deliver();

      assertThat(receiver.heard()).hasSize(20);
      assertThat(slow.connections()).isOne();
    }
  }

  private void end(TestWebhooks.Address address) {
    var room = webhooks.room();
    room.database()
        .write(
            Delivering.ACTOR,
            () -> {
              room.addresses().end(address.id(), "texan", webhooks.now());
              room.secrets().endAll(address.id());
              room.outbox().endAll(address.id(), "ended", webhooks.now());
            });
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void test(TestWebhooks.Address address) {
    webhooks
        .database()
        .database()
        .write(
            Delivering.ACTOR,
            () ->
                webhooks
                    .room()
                    .outbox()
                    .test(address.id(), "TX", webhooks.signals().test(), webhooks.now()));
  }
}

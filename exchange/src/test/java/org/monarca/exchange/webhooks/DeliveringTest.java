package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Heard;
import org.monarca.exchange.sealing.SealedRows;
import org.monarca.exchange.webhooks.SentMessage.Standing;
import tools.jackson.databind.json.JsonMapper;

/** From the end of a submission over a real socket to a State's system. */
class DeliveringTest {

  private final TestWebhooks webhooks = new TestWebhooks();
  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
    webhooks.close();
  }

  @Test
  void aMessageSaysWhatBecameOfTheSubmissionAndNothingThatAnybodyWrote() {
    var address = webhooks.address("TX", receiver);

    var submission = webhooks.rests("TX", Status.DONE);
    assertThat(webhooks.nudges()).isOne();
    webhooks.deliver();

    var heard = receiver.heard().getFirst();
    assertThat(heard.isSignedBy(address.secret())).isTrue();
    assertThat(new JsonMapper().readTree(heard.body()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"type": "submission.done", "timestamp": "2026-11-23T12:00:00Z",
                     "data": {"submission": "SUBMISSION", "status": "done", "dry_run": false, "read": "/api/v1/submissions/SUBMISSION",
                              "receipt": {"received": 12, "accepted": 11, "rejected": 1, "unchanged": 2, "withdrawn": 3, "linked": 4, "new": 5, "review": 2}}}
                    """
                        .replace("SUBMISSION", submission.toString())));
    assertThat(webhooks.fate(address, submission).standing()).isEqualTo(Standing.ARRIVED);
    assertThat(webhooks.webhook("TX", address).standing()).isEqualTo(Webhook.Standing.ARRIVES);
  }

  @Test
  void whoeverMustDecideIsToldOfToo() {
    webhooks.address("TX", receiver);

    webhooks.rests("TX", Status.WAITING);
    webhooks.rests("TX", Status.REJECTED);
    webhooks.deliver();

    assertThat(receiver.heard())
        .extracting(Heard::body)
        .anyMatch(body ->
            body.contains("\"submission.waiting\"")
                && body.contains("\"waiting\":{\"withdraw\":30,\"living\":100}"))
        .anyMatch(body -> body.contains("\"submission.rejected\""));
  }

  @Test
  void aDryRunIsToldAsSuch() {
    webhooks.address("TX", receiver);
    var dry = TestWebhooks.submission(UUID.randomUUID(), "TX", Status.DONE, true);

    webhooks.database().database().write(Delivering.ACTOR, () -> webhooks.signals().rests(dry));
    webhooks.deliver();

    assertThat(receiver.heard())
        .extracting(Heard::body)
        .singleElement()
        .asString()
        .contains("\"submission.rehearsed\"", "\"dry_run\":true");
  }

  @Test
  void whatWeCannotSignIsTriedAgainAndHoldsUpNobody() {
    try (var other = new Receiver()) {
      var address = webhooks.address("TX", receiver);
      webhooks.database().jdbc().sql("update webhooks.secret set value = '\\x00'").update();
      webhooks.address("CA", other);
      var submission = webhooks.rests("TX", Status.DONE);
      webhooks.rests("CA", Status.DONE);

      webhooks.deliver();

      assertThat(other.heard()).hasSize(1);
      assertThat(webhooks.fate(address, submission).answer()).isEqualTo("not-sent");
      assertThat(webhooks.webhook("TX", address).standing()).isEqualTo(Webhook.Standing.FAILS);
    }
  }

  @Test
  void aMessageLivesAndDiesWithTheTransactionOfWhatItTellsOf() {
    webhooks.address("TX", receiver);
    var submission = TestWebhooks.submission(UUID.randomUUID(), "TX", Status.DONE, true);

    assertThatThrownBy(() ->
            webhooks
                .database()
                .database()
                .write(
                    Delivering.ACTOR,
                    () -> {
                      webhooks.signals().rests(submission);
                      throw new IllegalStateException("it did not end");
                    }))
        .hasMessage("it did not end");
    webhooks.deliver();

    assertThat(webhooks.nudges()).isZero();
    assertThat(receiver.heard()).isEmpty();
  }

  @Test
  void onlyTheStatesOwnAddressesHear() {
    try (var other = new Receiver()) {
      webhooks.address("TX", receiver);
      webhooks.address("CA", other);

      webhooks.rests("CA", Status.DONE);
      webhooks.rests("OK", Status.DONE);
      webhooks.deliver();

      assertThat(other.heard()).hasSize(1);
      assertThat(receiver.heard()).isEmpty();
      assertThat(webhooks.nudges()).isOne();
    }
  }

  @Test
  void itIsSentAgainWithLongerPausesAndTheSameNumberUntilItIsTaken() {
    var address = webhooks.address("TX", receiver);
    receiver.answers(500);
    var submission = webhooks.rests("TX", Status.DONE);

    webhooks.deliver();
    webhooks.wait(Duration.ofSeconds(9));
    webhooks.deliver();
    assertThat(receiver.heard()).hasSize(1);
    webhooks.wait(Duration.ofSeconds(1));
    webhooks.deliver();
    assertThat(receiver.heard()).hasSize(2);
    webhooks.wait(Duration.ofSeconds(19));
    webhooks.deliver();
    assertThat(receiver.heard()).hasSize(2);
    assertThat(webhooks.fate(address, submission).answer()).isEqualTo("http-500");
    assertThat(webhooks.webhook("TX", address).standing()).isEqualTo(Webhook.Standing.FAILS);

    receiver.answers(200);
    webhooks.deliverFor(Duration.ofMinutes(1));

    assertThat(receiver.heard()).hasSize(3).allMatch(heard -> heard.isSignedBy(address.secret()));
    assertThat(receiver.heard())
        .extracting(Heard::id)
        .containsOnly(receiver.heard().getFirst().id());
    assertThat(receiver.heard())
        .extracting(Heard::body)
        .containsOnly(receiver.heard().getFirst().body());
    assertThat(receiver.heard())
        .extracting(heard -> heard.headers().get("webhook-timestamp"))
        .doesNotHaveDuplicates();
    assertThat(webhooks.webhook("TX", address).standing()).isEqualTo(Webhook.Standing.ARRIVES);
  }

  @Test
  void afterARotationBothSecretsSignUntilTheTimeOfTheFormerIsOver() {
    var address = webhooks.address("TX", receiver);
    var fresh = rotate(address);

    webhooks.rests("TX", Status.DONE);
    webhooks.deliver();
    webhooks.wait(WebhookDesk.OVERLAP);
    webhooks.rests("TX", Status.DONE);
    webhooks.deliver();

    assertThat(receiver.heard().get(0).isSignedBy(fresh)).isTrue();
    assertThat(receiver.heard().get(0).isSignedBy(address.secret())).isTrue();
    assertThat(receiver.heard().get(1).isSignedBy(fresh)).isTrue();
    assertThat(receiver.heard().get(1).isSignedBy(address.secret())).isFalse();
  }

  @Test
  void secretsRestSealedAndAreBroughtUnderANewKey() {
    var address = webhooks.address("TX", receiver);
    webhooks.keys().rotation().rotate("TX");

    webhooks
        .keys()
        .rest(
            new SealedRows(
                webhooks.database().database(),
                webhooks.keys().seals(),
                "webhooks.secret",
                SigningSecrets::place));
    webhooks.rests("TX", Status.DONE);
    webhooks.deliver();

    assertThat(receiver.heard().getFirst().isSignedBy(address.secret())).isTrue();
    assertThat(
            webhooks
                .database()
                .jdbc()
                .sql("select count(distinct sealed) from webhooks.secret")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void manyWorkersSendEachMessageOnce() throws InterruptedException {
    IntStream.range(0, 4).forEach(i -> webhooks.address("TX", receiver.url() + i));
    IntStream.range(0, 10).forEach(i -> webhooks.rests("TX", Status.DONE));
    var workers = new ArrayList<Thread>();

    for (int i = 0; i < 4; i++) {
      workers.add(Thread.ofPlatform().start(webhooks::deliver));
    }
    for (var worker : workers) {
      worker.join();
    }
    webhooks.deliver();

    assertThat(receiver.heard()).extracting(Heard::id).hasSize(40).doesNotHaveDuplicates();
  }

  private String rotate(TestWebhooks.Address address) {
    return webhooks
        .database()
        .database()
        .write(
            Delivering.ACTOR,
            () ->
                webhooks
                    .room()
                    .secrets()
                    .draw(
                        address.id(),
                        "TX",
                        webhooks.now(),
                        webhooks.now().plus(WebhookDesk.OVERLAP)));
  }
}

package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Pauses;
import org.monarca.exchange.webhooks.CrashPoint.Step;
import org.monarca.exchange.webhooks.Door.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message after another from the outbox to its receiver. The conversation is no part of a
 * transaction: who dies between the receiver's yes and our note of it lets another send the same
 * message again.
 */
final class Delivering {

  static final Actor ACTOR = Actor.exchange("webhooks");

  /** Between two attempts at one message. */
  static final Pauses OF_MESSAGES = new Pauses(Duration.ofSeconds(10), Duration.ofHours(4));

  /**
   * Between two attempts at an address that takes nothing, whatever the message: one that is dead
   * keeps nobody from the work for others, and one that is back is soon noticed.
   */
  static final Pauses OF_ADDRESSES = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(5));

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  private final Database database;
  private final Outbox outbox;
  private final WebhookStore addresses;
  private final SigningSecrets secrets;
  private final Door door;
  private final Failing failing;
  private final InstantSource clock;
  private final CrashPoint crash;

  Delivering(
      Database database,
      Outbox outbox,
      WebhookStore addresses,
      SigningSecrets secrets,
      Door door,
      Failing failing,
      InstantSource clock,
      CrashPoint crash) {
    this.database = database;
    this.outbox = outbox;
    this.addresses = addresses;
    this.secrets = secrets;
    this.door = door;
    this.failing = failing;
    this.clock = clock;
    this.crash = crash;
  }

  /** Who tells a State that nothing arrives. */
  @FunctionalInterface
  interface Failing {

    void tell(String state);
  }

  /** Does one piece of work; answers whether there was any. */
  boolean takeOne() {
    return giveUp() || sendOne();
  }

  private boolean giveUp() {
    return database.write(
        ACTOR,
        () -> {
          var late = outbox.withLate(now());
          late.ifPresent(address -> {
            addresses.hold(address);
            if (outbox.giveUp(address, now())) {
              LOG.warn("webhook.gave-up address={}", address);
              tellOnce(address);
            }
          });
          return late.isPresent();
        });
  }

  private boolean sendOne() {
    var claimed = database.write(ACTOR, () -> outbox.claim(now()));
    claimed.ifPresent(taken -> {
      crash.reached(Step.HELD);
      letter(taken).ifPresent(letter -> send(taken, letter));
    });
    return claimed.isPresent();
  }

  /** None where the address was ended meanwhile, and its messages with it. */
  private Optional<Letter> letter(Taken taken) {
    var at = now();
    var signing = database.read(ACTOR, () -> secrets.signing(taken.address(), at));
    return signing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter(
                taken.url(),
                taken.id(),
                at,
                Signature.header(signing, taken.id().toString(), at, taken.body()),
                taken.body()));
  }

  private void send(Taken taken, Letter letter) {
    var answer = door.send(letter);
    crash.reached(Step.ANSWERED);
    database.write(ACTOR, () -> settle(taken, answer));
    crash.reached(Step.SETTLED);
  }

  /** Says what became of it, unless another worker has it by now, or its address was ended. */
  private void settle(Taken taken, Answer answer) {
    int failures = addresses.hold(taken.address());
    if (!outbox.holds(taken)) {
      return;
    }
    LOG.info(
        "webhook.sent id={} attempts={} answer={}", taken.id(), taken.attempts(), answer.code());
    switch (answer) {
      case Answer.Taken(var code) -> {
        outbox.arrived(taken, code, now());
        addresses.arrived(taken.address(), now());
        if (failures > 0) {
          outbox.allDue(taken.address(), now());
        }
      }
      case Answer.Gone(var code) -> {
        outbox.gone(taken, code, now());
        addresses.stopped(taken.address(), code, now());
        tellOnce(taken.address());
      }
      case Answer.Failed(var code) -> {
        outbox.again(taken, code, now().plus(OF_MESSAGES.after(taken.attempts())));
        addresses.failed(taken.address(), code, OF_ADDRESSES.after(failures + 1), now());
      }
    }
  }

  private void tellOnce(long address) {
    addresses.toBeTold(address, now()).ifPresent(failing::tell);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

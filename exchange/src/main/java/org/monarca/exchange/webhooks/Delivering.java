package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.FailurePlace;
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
  private final Undelivered undelivered;
  private final WebhookStore addresses;
  private final SigningSecrets secrets;
  private final Door door;
  private final Failing failing;
  private final InstantSource clock;
  private final CrashPoint crash;

  Delivering(Webhooks room, Door door, Failing failing) {
    this.database = room.database();
    this.outbox = room.outbox();
    this.undelivered = room.undelivered();
    this.addresses = room.addresses();
    this.secrets = room.secrets();
    this.door = door;
    this.failing = failing;
    this.clock = room.clock();
    this.crash = room.crash();
  }

  /** Who tells a State that nothing arrives. */
  @FunctionalInterface
  interface Failing {

    void tell(String state);
  }

  /** Does one piece of work; answers whether there was any. */
  boolean takeOne() {
    if (giveUp() || sendOne()) {
      return true;
    }
    database.write(ACTOR, () -> undelivered.endStrays(now()));
    return false;
  }

  private boolean giveUp() {
    return database.write(
        ACTOR,
        () -> {
          var late = undelivered.withLate(now());
          late.ifPresent(address -> {
            addresses.hold(address);
            if (undelivered.giveUp(address, now())) {
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
      send(taken)
          .ifPresent(answer -> {
            crash.reached(Step.ANSWERED);
            database.write(ACTOR, () -> settle(taken, answer));
            crash.reached(Step.SETTLED);
          });
    });
    return claimed.isPresent();
  }

  /** What we ourselves cannot do, for want of a key or of a thread, is an attempt that failed. */
  private Optional<Answer> send(Taken taken) {
    try {
      return letter(taken).map(door::send);
    } catch (RuntimeException e) {
      LOG.error("webhook.not-sent id={} at={}", taken.id(), FailurePlace.of(e));
      return Optional.of(Answer.Failed.NOT_SENT);
    }
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

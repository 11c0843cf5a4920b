package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.monarca.exchange.intake.Receipt;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.Mode;
import org.monarca.records.submission.Form;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks on a database of their own, with a clock that a test moves. */
final class TestWebhooks implements AutoCloseable {

  private static final int STEPS = 200;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final InstantSource clock = now::get;
  private final AtomicInteger nudges = new AtomicInteger();
  private final List<String> told = new ArrayList<>();
  private final TestDatabase test;
  private final TestSeals keys;
  private final Webhooks room;
  private final Delivering delivering;

  TestWebhooks() {
    this(TestDatabase.fresh());
  }

  private TestWebhooks(TestDatabase test) {
    this(test, TestSeals.of(test.database()), CrashPoint.NONE);
  }

  TestWebhooks(TestDatabase test, TestSeals keys, CrashPoint crash) {
    this.test = test;
    this.keys = keys;
    this.room = Webhooks.of(test.database(), keys.seals(), new JsonMapper(), clock, crash);
    this.delivering = room.delivering(door(), told::add);
  }

  /** To this machine, as in a demonstration. */
  private static Door door() {
    return new SocketDoor(OutsideDoor.of(new Reach(true, List.of())), PATIENCE);
  }

  TestDatabase database() {
    return test;
  }

  TestSeals keys() {
    return keys;
  }

  Webhooks room() {
    return room;
  }

  Delivering delivering() {
    return delivering;
  }

  Signals signals() {
    return room.signals(nudges::incrementAndGet);
  }

  int nudges() {
    return nudges.get();
  }

  /** The States that were told that nothing arrives. */
  List<String> told() {
    return told;
  }

  Instant now() {
    return clock.instant();
  }

  void wait(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  /** An address that was confirmed, with a secret. */
  record Address(long id, String secret) {}

  Address address(String state, Receiver receiver) {
    return address(state, receiver.url());
  }

  Address address(String state, String url) {
    return test.database()
        .write(
            Delivering.ACTOR,
            () -> {
              long id = room.addresses().add(state, url, null, now()).orElseThrow();
              return new Address(id, room.secrets().draw(id, state, now(), now()));
            });
  }

  /** A submission of the State has come to rest, in a transaction of its own. */
  UUID rests(String state, Status status) {
    var submission = submission(UUID.randomUUID(), state, status, false);
    test.database().write(Delivering.ACTOR, () -> signals().rests(submission));
    return submission.id();
  }

  static SubmissionStatus submission(UUID id, String state, Status status, boolean dryRun) {
    return new SubmissionStatus(
        id,
        state,
        "Ana María Delgado 2014-03-14", // what a sender may call it
        Mode.DELTA,
        Form.CSV_BUNDLE,
        "00",
        1,
        dryRun,
        status,
        new SubmissionStatus.Progress(2, 2),
        status == Status.WAITING ? null : new Receipt(12, 11, 1, 2, 3, 4, 5, 2),
        status == Status.WAITING ? new SubmissionStatus.Waiting(30, 100) : null,
        new SubmissionStatus.Times(Instant.EPOCH, null, null),
        List.of());
  }

  /** Sends all that is due at this moment. */
  void deliver() {
    while (delivering.takeOne()) {
      // There was more to do.
    }
  }

  /** Lets time go by, in steps of a minute or more, and sends what is due. */
  void deliverFor(Duration time) {
    var until = now().plus(time);
    var step = time.dividedBy(STEPS);
    while (now().isBefore(until)) {
      var left = Duration.between(now(), until);
      var minute = step.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : step;
      wait(left.compareTo(minute) < 0 ? left : minute);
      deliver();
    }
  }

  /** What became of the message that tells of the submission. */
  SentMessage fate(Address address, UUID submission) {
    return messages(address).stream()
        .filter(message -> submission.equals(message.submission()))
        .findFirst()
        .orElseThrow();
  }

  List<SentMessage> messages(Address address) {
    return test.database().read(Delivering.ACTOR, () -> room.outbox().newest(address.id(), 1_000));
  }

  Webhook webhook(String state, Address address) {
    return test.database()
        .read(
            Delivering.ACTOR,
            () ->
                room.addresses().ofState(state).stream()
                    .filter(one -> one.id() == address.id())
                    .findFirst()
                    .orElseThrow());
  }

  @Override
  public void close() {
    Invariants.hold(test.jdbc());
    test.close();
  }
}

package org.monarca.exchange.pulls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.intake.SubmissionsOn;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.mappings.MappingsOn;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Patience;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver.Manner;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.pulls.SignIn.Way;
import org.monarca.exchange.sealing.TestSeals;
import tools.jackson.databind.json.JsonMapper;

/** Scheduled pull on a database of its own, with a clock that a test moves. */
final class TestPulls implements AutoCloseable {

  static final Terms HOURLY = new Terms(new SignIn(Way.NONE, null), new Rhythm.Every(1), null);

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(500), 0);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final InstantSource clock = now::get;
  private final List<String> told = new ArrayList<>();
  private final TestDatabase test;
  private final TestSeals keys;
  private final Pulls room;
  private final MappingsOn mappings;

  TestPulls() {
    this(TestDatabase.fresh());
  }

  private TestPulls(TestDatabase test) {
    this(test, TestSeals.of(test.database()), CrashPoint.NONE);
  }

  TestPulls(TestDatabase test, TestSeals keys, CrashPoint crash) {
    this.test = test;
    this.keys = keys;
    this.room = Pulls.of(test.database(), keys.seals(), clock, crash);
    this.mappings = new MappingsOn(test.database(), keys, clock);
  }

  /** A file of a system, with what is said of it. */
  static Manner file(byte[] bytes, String... headers) {
    return out -> {
      var head =
          "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n%s\r\n".formatted(bytes.length, lines(headers));
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
    };
  }

  static Manner text(String answer) {
    return out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String lines(String... headers) {
    return String.join("", List.of(headers).stream().map(line -> line + "\r\n").toList());
  }

  /** To this machine, as in a demonstration. */
  Fetching fetching() {
    return fetching(OutsideDoor.of(new Reach(true, List.of())), Long.MAX_VALUE);
  }

  /**
   * @param aDay bytes that a State may send within 24 hours
   */
  Fetching fetching(OutsideDoor door, long aDay) {
    return new Fetching(
        room,
        SubmissionsOn.of(test.database(), keys, clock, aDay),
        mappings.mappings(),
        new States(test.database()),
        door,
        PATIENCE,
        new Audit(test.database(), clock, new JsonMapper()),
        told::add);
  }

  TestDatabase database() {
    return test;
  }

  TestSeals keys() {
    return keys;
  }

  MappingsOn mappings() {
    return mappings;
  }

  /** The States that were told that something fails. */
  List<String> told() {
    return told;
  }

  Instant now() {
    return clock.instant();
  }

  void wait(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  /** An address that was confirmed, at its next time. */
  long source(String state, String url, Terms terms, String secret) {
    return test.database()
        .write(
            Fetching.ACTOR,
            () -> {
              var due =
                  terms
                      .rhythm()
                      .after(now(), new States(test.database()).find(state).orElseThrow().zone());
              long id = room.store().add(state, url, terms, null, now(), due).orElseThrow();
              if (!secret.isEmpty()) {
                room.secrets().keep(id, state, secret);
              }
              return id;
            });
  }

  /** The same every hour, without signing in. */
  long source(String state, String url) {
    return source(state, url, HOURLY, "");
  }

  /** Fetches all that is due at this moment; says how often. */
  int fetch() {
    return fetch(fetching());
  }

  static int fetch(Fetching fetching) {
    int times = 0;
    while (fetching.takeOne()) {
      times++;
    }
    return times;
  }

  /** Fetches at the next full hour. */
  int fetchNextHour() {
    wait(Duration.ofHours(1));
    return fetch();
  }

  /** Somebody wants it fetched now, a moment later. */
  void wantNow(long id) {
    wait(Duration.ofSeconds(1));
    act(store -> store.fetchNow(id, now()));
  }

  void act(Consumer<PullStore> deed) {
    test.database().write(Fetching.ACTOR, () -> deed.accept(room.store()));
  }

  /** The latest first. */
  List<PullAttempt> attempts(long id) {
    return test.database().read(Fetching.ACTOR, () -> room.store().newest(id, 1_000));
  }

  PullAttempt last(long id) {
    return attempts(id).getFirst();
  }

  Pull pull(String state, long id) {
    return test.database()
        .read(
            Fetching.ACTOR,
            () ->
                room.store().ofState(state, now()).stream()
                    .filter(pull -> pull.id() == id)
                    .findFirst()
                    .orElseThrow());
  }

  /** Submissions that lie in the ledger. */
  long submissions() {
    return test.jdbc().sql("select count(*) from intake.submission").query(Long.class).single();
  }

  @Override
  public void close() {
    Invariants.hold(test.jdbc());
    test.close();
  }
}

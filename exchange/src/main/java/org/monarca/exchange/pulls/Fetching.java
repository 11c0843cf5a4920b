package org.monarca.exchange.pulls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.outside.Fault;
import org.monarca.exchange.outside.Heard;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Patience;
import org.monarca.exchange.outside.Request;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.platform.Pauses;
import org.monarca.exchange.pulls.CrashPoint.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from one address after another. What comes is in the ledger before anything is noted: who
 * dies in between lets another fetch the same bytes, which are the same submission.
 */
final class Fetching {

  static final Actor ACTOR = Actor.exchange("pulls");

  /** Between two attempts at one time. */
  static final Pauses PAUSES = new Pauses(Duration.ofMinutes(5), Duration.ofHours(2));

  /** Until it is told, and waits for its next time: some four and a half hours. */
  static final int MOST_TRIES = 7;

  /** So often somebody may die of it, or fail to note it, until it waits for its next time. */
  static final int MOST_UNSETTLED = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

  private final Database database;
  private final Timetable timetable;
  private final PullSecrets secrets;
  private final Submissions submissions;
  private final Mappings mappings;
  private final States states;
  private final OutsideDoor door;
  private final Patience patience;
  private final Audit audit;
  private final Failing failing;
  private final InstantSource clock;

  /** Who tells a State that nothing can be fetched. */
  @FunctionalInterface
  interface Failing {

    void tell(String state);
  }

  Fetching(
      Pulls room,
      Submissions submissions,
      Mappings mappings,
      States states,
      OutsideDoor door,
      Patience patience,
      Audit audit,
      Failing failing) {
    this.database = room.database();
    this.timetable = room.timetable();
    this.secrets = room.secrets();
    this.clock = room.clock();
    this.submissions = submissions;
    this.mappings = mappings;
    this.states = states;
    this.door = door;
    this.patience = patience;
    this.audit = audit;
    this.failing = failing;
  }

  /** Fetches from the next address; answers whether there was one. */
  boolean takeOne() {
    var claimed = database.write(ACTOR, () -> timetable.claim(now()));
    claimed.ifPresent(taken -> {
      timetable.crash().reached(Step.HELD);
      var outcome = fetch(taken);
      timetable.crash().reached(Step.STORED);
      settle(taken, outcome);
      timetable.crash().reached(Step.SETTLED);
    });
    return claimed.isPresent();
  }

  /** What we ourselves cannot do, for want of a key or of a thread, is an attempt that failed. */
  private Outcome fetch(Taken taken) {
    if (taken.unsettled() > MOST_UNSETTLED) {
      LOG.error("pull.never-settled id={}", taken.id());
      return new Outcome.Failed("not-fetched");
    }
    try {
      var name = taken.terms().mapping();
      var by = name == null ? null : mappings.chosen(taken.sender(), name).orElse(null);
      return name != null && by == null ? new Outcome.Failed("mapping-ended") : ask(taken, by);
    } catch (RuntimeException e) {
      LOG.error("pull.not-fetched id={} at={}", taken.id(), FailurePlace.of(e));
      return Outcome.notFetched();
    }
  }

  private Outcome ask(Taken taken, @Nullable Chosen by) {
    var secret = database.read(ACTOR, () -> secrets.find(taken));
    if (secret.isEmpty() && taken.terms().signIn().way() != SignIn.Way.NONE) {
      return Outcome.notFetched(); // it was ended or changed meanwhile
    }
    var conditions = isRejected(taken) ? Map.<String, String>of() : conditions(taken, by);
    var headers = new LinkedHashMap<>(conditions);
    headers.put("Accept", "*/*");
    headers.put("Accept-Encoding", "gzip, identity");
    headers.putAll(taken.terms().signIn().header(secret.orElse(null)));
    var incoming = new Incoming(taken, by, submissions, !conditions.isEmpty(), () -> goOn(taken));
    var request = Request.get(taken.url(), headers);
    return switch (door.ask(request, patience, incoming)) {
      case Heard.Answered answered -> incoming.outcome();
      case Heard.Failed(var fault) ->
          fault == Fault.NO_ANSWER && incoming.isBegun()
              ? new Outcome.FailedForNow("broken-off")
              : Outcome.of(fault);
    };
  }

  /** A database that does not answer for a moment is no reason to break off. */
  private boolean goOn(Taken taken) {
    try {
      return database.write(ACTOR, () -> timetable.goOn(taken, now()));
    } catch (RuntimeException e) {
      LOG.warn("pull.no-beat id={} at={}", taken.id(), FailurePlace.of(e));
      return true;
    }
  }

  /**
   * Whether the file that was taken last was rejected as a whole: what stood in the way may have
   * been mended here since, and then it need not change to be taken.
   */
  private boolean isRejected(Taken taken) {
    return database
        .read(ACTOR, () -> timetable.lastTaken(taken))
        .flatMap(last -> submissions.status(taken.sender(), last))
        .filter(submission -> submission.status() == Status.REJECTED)
        .isPresent();
  }

  /** By which it is asked for only where it has changed, and would be read as before. */
  private static Map<String, String> conditions(Taken taken, @Nullable Chosen by) {
    var headers = new LinkedHashMap<String, String>();
    var readBy = by == null ? null : by.version();
    if (!taken.dryRun() && Objects.equals(readBy, taken.seen().readBy())) {
      put(headers, "If-None-Match", taken.seen().etag());
      put(headers, "If-Modified-Since", taken.seen().modified());
    }
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }

  /** Where even that fails, it is not begun again at once. */
  private void settle(Taken taken, Outcome outcome) {
    try {
      held(taken, () -> note(taken, outcome));
    } catch (RuntimeException e) {
      LOG.error("pull.not-settled id={} at={}", taken.id(), FailurePlace.of(e));
      held(taken, () -> later(taken));
    }
  }

  private void later(Taken taken) {
    int tries = taken.tries() + 1;
    if (taken.dryRun()) {
      timetable.note(taken, Outcome.notFetched(), null, now());
      timetable.tried(taken);
    } else {
      again(taken, Outcome.notFetched(), tries, now().plus(PAUSES.after(tries)));
    }
  }

  /**
   * What was changed or ended meanwhile is nobody's to speak of: it is begun anew, or not at all.
   */
  private void held(Taken taken, Runnable deed) {
    database.write(
        ACTOR,
        () -> {
          if (timetable.hold(taken)) {
            deed.run();
          } else {
            LOG.info("pull.not-ours id={}", taken.id());
          }
        });
  }

  private void note(Taken taken, Outcome outcome) {
    LOG.info("pull.fetched id={} outcome={}", taken.id(), outcome.code());
    audit.record(taken.sender(), entry(taken, outcome));
    if (taken.dryRun()) {
      timetable.note(taken, outcome, null, now());
      timetable.tried(taken);
    } else {
      note(taken, outcome, taken.terms().rhythm().after(now(), zone(taken)));
    }
    timetable.crash().reached(Step.NOTED);
  }

  /**
   * @param regular the next time at which it would be fetched
   */
  private void note(Taken taken, Outcome outcome, Instant regular) {
    switch (outcome) {
      case Outcome.Fetched fetched -> {
        timetable.note(taken, outcome, null, now());
        timetable.worked(taken, regular, now());
        timetable.seen(taken, fetched.seen());
      }
      case Outcome.Nothing nothing -> {
        timetable.note(taken, outcome, null, now());
        timetable.worked(taken, regular, now());
      }
      case Outcome.Spent(var pause) -> again(taken, outcome, taken.tries(), now().plus(pause));
      case Outcome.FailedForNow failed when taken.tries() + 1 < MOST_TRIES -> {
        var soon = now().plus(PAUSES.after(taken.tries() + 1));
        again(taken, outcome, taken.tries() + 1, soon.isBefore(regular) ? soon : regular);
      }
      case Outcome.FailedForNow failed -> giveUp(taken, outcome, regular);
      case Outcome.Failed failed -> giveUp(taken, outcome, regular);
    }
  }

  private void again(Taken taken, Outcome outcome, int tries, Instant again) {
    timetable.note(taken, outcome, again, now());
    timetable.failed(taken, outcome.code(), tries, again, now());
  }

  private void giveUp(Taken taken, Outcome outcome, Instant regular) {
    timetable.note(taken, outcome, null, now());
    timetable.failed(taken, outcome.code(), 0, regular, now());
    timetable.toBeTold(taken, now()).ifPresent(failing::tell);
  }

  private static Entry entry(Taken taken, Outcome outcome) {
    var id = Long.toString(taken.id());
    return switch (outcome) {
      case Outcome.Fetched fetched ->
          Entry.done("pull.fetch", "pull", id)
              .with("outcome", fetched.code())
              .with("submission", fetched.submission().toString());
      case Outcome.Nothing nothing ->
          Entry.done("pull.fetch", "pull", id).with("outcome", nothing.code());
      case Outcome.FailedForNow(var code) -> Entry.refused("pull.fetch", "pull", id, code);
      case Outcome.Spent spent -> Entry.refused("pull.fetch", "pull", id, spent.code());
      case Outcome.Failed(var code) -> Entry.refused("pull.fetch", "pull", id, code);
    };
  }

  private ZoneId zone(Taken taken) {
    return states.find(taken.state()).orElseThrow().zone();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

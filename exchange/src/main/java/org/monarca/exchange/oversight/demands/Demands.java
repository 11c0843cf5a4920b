package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.Exported;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Marks;
import org.springframework.stereotype.Service;

/** The register of legal demands. */
@Service
public class Demands {

  /** A reason has so many characters at least: one sentence. */
  public static final int SHORTEST = 20;

  public static final int LONGEST = 4_000;
  public static final int LONGEST_LINE = 200;

  private final Database database;
  private final Audit audit;
  private final Exports exports;
  private final Seconds seconds;
  private final Marks marks;
  private final InstantSource clock;
  private final DemandStore store;

  Demands(
      Database database,
      Audit audit,
      Exports exports,
      Seconds seconds,
      Marks marks,
      InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.exports = exports;
    this.seconds = seconds;
    this.marks = marks;
    this.clock = clock;
    this.store = new DemandStore(database);
  }

  /** What came of something that was asked for. */
  public enum Outcome {
    DONE,

    /** It was decided, or proposed, meanwhile. */
    MEANWHILE,

    /** Who proposes does not confirm. */
    OWN,

    /** There is none, or none of the reader's. */
    NOT_THERE
  }

  /** Those of the officer's State, or which wait for the Department; the newest first. */
  public List<Demand> list(Actor reader, int from, int most) {
    return database.read(reader, () -> store.list(reader.ownState().orElse(null), from, most));
  }

  public Optional<Demand> find(Actor reader, long id) {
    return database.write(
        reader,
        () -> {
          var found = store.find(id).filter(demand -> isTheirs(reader, demand));
          found.ifPresent(demand -> audit.record(reader, entry("demand.view", id)));
          return found;
        });
  }

  public long write(Actor officer, NewDemand asked) {
    return database.write(
        officer,
        () -> {
          if (!areOwn(officer, asked.named())) {
            throw new IllegalArgumentException("names a child of whom the State has no record");
          }
          long id = store.add(officer.ownState().orElseThrow(), now(), officer.id(), asked);
          audit.record(officer, entry("demand.write", id));
          return id;
        });
  }

  /** Proposes a decision, and tells whoever may confirm it. */
  public Outcome propose(Actor officer, long id, NewDecision asked) {
    return holding(
        officer,
        id,
        held -> {
          if (!areOwn(officer, asked.children())) {
            return Outcome.NOT_THERE;
          }
          if (held.waiting().isPresent() || held.confirmed().isPresent()) {
            return Outcome.MEANWHILE;
          }
          var state = held.state();
          var others = seconds.officers(state, officer.id());
          store.propose(held, now(), officer.id(), others.isEmpty(), asked);
          audit.record(officer, entry("demand.propose", id));
          seconds.tell(others, id);
          return Outcome.DONE;
        });
  }

  /**
   * Confirms a decision, or sends it back.
   *
   * @param why absent where it is confirmed
   */
  public Outcome decide(Actor second, long id, long decision, @Nullable String why) {
    return holding(
        second,
        id,
        held -> {
          var waiting =
              held.waiting()
                  .filter(one -> one.id() == decision)
                  .filter(one -> second.ownState().isPresent() || one.byDepartment());
          if (waiting.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          if (waiting.get().proposedBy().equals(second.id())) {
            audit.record(
                second,
                Entry.refused("demand.confirm", "demand", Long.toString(id), "own-proposal"));
            return Outcome.OWN;
          }
          store.decide(decision, now(), second.id(), why == null ? "confirmed" : "returned", why);
          audit.record(second, entry(why == null ? "demand.confirm" : "demand.return", id));
          return Outcome.DONE;
        });
  }

  /** Takes back what the officer proposed and nobody has looked at yet. */
  public Outcome withdraw(Actor officer, long id, long decision) {
    return holding(
        officer,
        id,
        held -> {
          var own =
              held.waiting()
                  .filter(one -> one.id() == decision && one.proposedBy().equals(officer.id()));
          if (own.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          store.decide(decision, now(), officer.id(), "withdrawn", null);
          audit.record(officer, entry("demand.withdraw", id));
          return Outcome.DONE;
        });
  }

  /** Writes down when what two people decided to give was handed over. */
  public Outcome hand(Actor officer, long id, LocalDate day) {
    return holding(
        officer,
        id,
        held -> {
          var given = held.confirmed().filter(Decision::isToBeHanded);
          if (given.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          store.hand(given.get().id(), day, now(), officer.id());
          audit.record(officer, entry("demand.hand", id));
          return Outcome.DONE;
        });
  }

  /** Writes down that the order does not forbid to tell the family any more. */
  public Outcome lift(Actor officer, long id) {
    return holding(
        officer,
        id,
        held -> {
          var silent = held.confirmed().filter(Decision::isSilent);
          if (silent.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          store.lift(silent.get().id(), now(), officer.id());
          audit.record(officer, entry("demand.lift", id));
          return Outcome.DONE;
        });
  }

  /** All of the officer's State, to be written to a file. */
  public Exported<Demand> export(Actor officer) {
    return export(officer, Exported.MOST);
  }

  Exported<Demand> export(Actor officer, int most) {
    return database.write(
        officer,
        () -> {
          var all = Exported.of(store.list(officer.ownState().orElseThrow(), 0, most + 1), most);
          exports.record(
              officer, Entry.done("demand.export", "demand").with("count", all.list().size()));
          return all;
        });
  }

  /** Whether somebody else of the State may confirm what that officer proposes. */
  public boolean hasSecond(Actor officer) {
    return officer
        .ownState()
        .filter(state -> !seconds.officers(state, officer.id()).isEmpty())
        .isPresent();
  }

  private boolean areOwn(Actor officer, Set<ExchangeId> children) {
    return children.stream().allMatch(child -> marks.isOwn(officer, child));
  }

  /** Does something about a demand that nobody else changes meanwhile. */
  private Outcome holding(Actor reader, long id, Function<Demand, Outcome> work) {
    return database.write(
        reader,
        () ->
            store
                .hold(id)
                .filter(demand -> isTheirs(reader, demand))
                .map(work)
                .orElse(Outcome.NOT_THERE));
  }

  /** The Department's are those that it is the second person of. */
  private static boolean isTheirs(Actor reader, Demand demand) {
    return reader
        .ownState()
        .map(demand.state()::equals)
        .orElseGet(() -> demand.decisions().stream().anyMatch(Decision::byDepartment));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, "demand", Long.toString(id));
  }
}

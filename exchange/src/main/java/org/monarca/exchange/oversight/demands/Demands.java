package org.monarca.exchange.oversight.demands;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** The register of legal demands. */
@Service
public class Demands {

  /** A reason has so many characters at least: one sentence. */
  public static final int SHORTEST = 20;

  public static final int LONGEST = 4_000;
  public static final int LONGEST_LINE = 200;

  private static final Actor ACCOUNT = Actor.exchange("demands");
  private static final int MOST_EXPORTED = 10_000;

  private final Database database;
  private final Audit audit;
  private final RoleGrants grants;
  private final Identities identities;
  private final Notices notices;
  private final InstantSource clock;
  private final DemandStore store;

  Demands(
      Database database,
      Audit audit,
      RoleGrants grants,
      Identities identities,
      Notices notices,
      InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.grants = grants;
    this.identities = identities;
    this.notices = notices;
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
    return database.read(reader, () -> store.list(from, most));
  }

  public Optional<Demand> find(Actor reader, long id) {
    return database.write(
        reader,
        () -> {
          var found = store.find(id);
          found.ifPresent(demand -> audit.record(reader, entry("demand.view", id)));
          return found;
        });
  }

  public long write(Actor officer, NewDemand asked) {
    return database.write(
        officer,
        () -> {
          long id = store.add(officer.ownState().orElseThrow(), now(), officer.id(), asked);
          audit.record(officer, entry("demand.write", id));
          return id;
        });
  }

  /** Proposes a decision, and tells whoever may confirm it. */
  public Outcome propose(Actor officer, long id, NewDecision asked) {
    return database.write(
        officer,
        () -> {
          var held = store.hold(id);
          if (held.isEmpty()) {
            return Outcome.NOT_THERE;
          }
          if (held.get().waiting().isPresent() || held.get().confirmed().isPresent()) {
            return Outcome.MEANWHILE;
          }
          var state = held.get().state();
          var others = others(state, officer);
          boolean byDepartment = others.isEmpty();
          store.propose(held.get(), now(), officer.id(), byDepartment, asked);
          audit.record(officer, entry("demand.propose", id));
          var confirmers =
              byDepartment ? grants.peopleOf(null, Set.of(Role.FEDERAL_ADMIN)) : others;
          confirmers.forEach(
              account -> notices.send(Notice.about("demand-waits", account, "demand", id)));
          return Outcome.DONE;
        });
  }

  /**
   * Confirms a decision, or sends it back.
   *
   * @param why absent where it is confirmed
   */
  public Outcome decide(Actor second, long id, long decision, @Nullable String why) {
    return database.write(
        second,
        () -> {
          var held = store.hold(id);
          if (held.isEmpty()) {
            return Outcome.NOT_THERE;
          }
          var waiting = held.get().waiting().filter(one -> one.id() == decision);
          if (waiting.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          if (waiting.get().proposedBy().equals(second.id())) {
            audit.record(
                second,
                Entry.refused("demand.confirm", "demand", Long.toString(id), "own-proposal"));
            return Outcome.OWN;
          }
          store.decide(decision, now(), second.id(), why);
          audit.record(second, entry(why == null ? "demand.confirm" : "demand.return", id));
          return Outcome.DONE;
        });
  }

  /** Writes down that the order does not forbid to tell the family any more. */
  public Outcome lift(Actor officer, long id) {
    return database.write(
        officer,
        () -> {
          var held = store.hold(id);
          if (held.isEmpty()) {
            return Outcome.NOT_THERE;
          }
          var silent = held.get().confirmed().filter(Decision::isSilent);
          if (silent.isEmpty()) {
            return Outcome.MEANWHILE;
          }
          store.lift(silent.get().id(), now(), officer.id());
          audit.record(officer, entry("demand.lift", id));
          return Outcome.DONE;
        });
  }

  /** All of the officer's State, to be written to a file. */
  public List<Demand> export(Actor officer) {
    return database.write(
        officer,
        () -> {
          var all = store.list(0, MOST_EXPORTED);
          audit.record(officer, Entry.done("demand.export", "demand").with("count", all.size()));
          return all;
        });
  }

  /**
   * What was given of a child's record by demands of any State, but for what an order forbids to
   * tell. Who asks has been let see the account of the child already.
   */
  public List<Given> given(ExchangeId child) {
    return database.read(
        ACCOUNT,
        () -> {
          var numbers = new ArrayList<>(List.of(child.digits()));
          numbers.addAll(identities.aliases(child));
          return store.given(numbers);
        });
  }

  /** Whether somebody else of the State may confirm what that officer proposes. */
  public boolean hasSecond(Actor officer) {
    return officer.ownState().filter(state -> !others(state, officer).isEmpty()).isPresent();
  }

  private List<String> others(String state, Actor officer) {
    return grants.peopleOf(state, Set.of(Role.PRIVACY_OFFICER)).stream()
        .filter(account -> !account.equals(officer.id()))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, "demand", Long.toString(id));
  }
}

package org.monarca.exchange.oversight.incidents;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.oversight.Exported;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** The incident log of each State's privacy officers. */
@Service
public class Incidents {

  /** A story and a conclusion have so many characters at least: one sentence. */
  public static final int SHORTEST = 20;

  /** What was done may be said in a word. */
  public static final int SHORTEST_STEP = 3;

  public static final int LONGEST = 4_000;

  private final Database database;
  private final Audit audit;
  private final Exports exports;
  private final StatesConcerned concerned;
  private final InstantSource clock;
  private final IncidentStore store;

  Incidents(
      Database database,
      Audit audit,
      Exports exports,
      StatesConcerned concerned,
      InstantSource clock) {
    this.concerned = concerned;
    this.database = database;
    this.audit = audit;
    this.exports = exports;
    this.clock = clock;
    this.store = new IncidentStore(database);
  }

  /** An incident with what it is about. */
  public record Known(Incident incident, IncidentStory story) {}

  /** What came of something that was asked for. */
  public enum Outcome {
    DONE,

    /** It is closed. */
    CLOSED,

    /** It was discovered later than the step was done. */
    TOO_EARLY,

    /** Something is due that is neither done nor said to be not needed. */
    RUNNING,

    /** There is none, or none of the officer's. */
    NOT_THERE
  }

  /** Those that the reader is told of, the newest first. */
  public List<Incident> list(Actor reader, int from, int most) {
    return database.read(reader, () -> store.list(from, most));
  }

  /** One of the officer's State, with what it is about. */
  public Optional<Known> find(Actor officer, long id) {
    return database.write(
        officer,
        () -> {
          var found = known(officer, id);
          found.ifPresent(known -> audit.record(officer, entry("incident.view", id)));
          return found;
        });
  }

  public long open(Actor officer, NewIncident asked) {
    return database.write(
        officer,
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var state = officer.ownState().orElseThrow();
          long id = store.add(state, now, officer.id(), asked);
          hours(state)
              .forEach((code, hours) ->
                  store.start(id, state, code, asked.discovered().plus(Duration.ofHours(hours))));
          concerned.tell(id, state, store.add(id, state, asked.concerned()));
          audit.record(officer, entry("incident.open", id));
          return id;
        });
  }

  /** Writes down what was done, and stops the clock that this meets. */
  public Outcome add(Actor officer, long id, NewStep step) {
    return change(
        officer,
        id,
        incident -> {
          if (step.at().isBefore(incident.discovered())) {
            return Outcome.TOO_EARLY;
          }
          var state = incident.state();
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          store.add(id, state, now, officer.id(), step);
          concerned.tell(id, state, store.add(id, state, step.concerned()));
          var met = step.clock();
          if (met != null && step.waives()) {
            store.waive(id, met, now);
          } else if (met != null) {
            store.meet(id, met, step.at());
          }
          audit.record(officer, entry("incident.step", id));
          return Outcome.DONE;
        });
  }

  /** Closes it, with what came of it, once nothing else is due. */
  public Outcome close(Actor officer, long id, String conclusion) {
    return change(
        officer,
        id,
        incident -> {
          if (!incident.running().isEmpty()) {
            return Outcome.RUNNING;
          }
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          store.close(id, now, officer.id(), conclusion);
          store.meet(id, ClockTerm.CONCLUSION, now);
          audit.record(officer, entry("incident.close", id));
          return Outcome.DONE;
        });
  }

  /** Within how many hours each is due in the officer's State, in the order of the terms. */
  public Map<String, Integer> hours(Actor officer) {
    return database.read(officer, () -> hours(officer.ownState().orElse("")));
  }

  /** Sets what differs; clocks that run are left as they are. */
  public void set(Actor officer, Map<String, Integer> hours) {
    database.write(
        officer,
        () -> {
          var state = officer.ownState().orElseThrow();
          var known = hours(state);
          hours.forEach((code, wanted) -> {
            var former = known.get(code);
            if (former != null && !former.equals(wanted)) {
              store.set(state, code, wanted, clock.instant(), officer.id());
              audit.record(
                  officer,
                  Entry.done("incident.hours", "state", state)
                      .with("clock", code)
                      .with("hours", wanted));
            }
          });
          return true;
        });
  }

  /** All of the officer's State, to be written to a file. */
  public Exported<Known> export(Actor officer) {
    return export(officer, Exported.MOST);
  }

  Exported<Known> export(Actor officer, int most) {
    return database.write(
        officer,
        () -> {
          var found = Exported.of(store.list(0, most + 1), most);
          exports.record(
              officer,
              Entry.done("incident.export", "incident").with("count", found.list().size()));
          return new Exported<>(
              found.list().stream()
                  .map(incident -> new Known(incident, store.story(incident.id())))
                  .toList(),
              found.cut());
        });
  }

  private Outcome change(Actor officer, long id, Function<Incident, Outcome> work) {
    return database.write(
        officer,
        () -> {
          var held = store.hold(id).filter(incident -> isOwn(officer, incident));
          if (held.isEmpty()) {
            return Outcome.NOT_THERE;
          }
          if (held.get().closed() != null) {
            return Outcome.CLOSED;
          }
          return work.apply(held.get());
        });
  }

  private Optional<Known> known(Actor officer, long id) {
    return store
        .find(id)
        .filter(incident -> isOwn(officer, incident))
        .map(incident -> new Known(incident, store.story(id)));
  }

  private static boolean isOwn(Actor officer, Incident incident) {
    return officer.ownState().filter(incident.state()::equals).isPresent();
  }

  private Map<String, Integer> hours(String state) {
    var set = store.hours(state);
    var all = new LinkedHashMap<String, Integer>();
    ClockTerm.all()
        .forEach(term -> all.put(term.code(), set.getOrDefault(term.code(), term.hours())));
    return all;
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, "incident", Long.toString(id));
  }
}

package org.monarca.exchange.protection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.WhereaboutsStore.Marking;
import org.monarca.exchange.students.SourceRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks again and again where protected children are, as States tell it, and lets the States know
 * when that changes: whatever system sends a child's number with a newer enrollment becomes the
 * State whose officers see everything, and whoever protects the child must hear of it.
 */
@Service
public class Whereabouts {

  private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

  /** What one transaction looks at. */
  private static final int CHUNK = 100;

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Audit audit;
  private final ProtectionListener listener;
  private final InstantSource clock;
  private final WhereaboutsStore store;

  /** The last mark that was looked at. */
  private long reached;

  public Whereabouts(
      Database database,
      Identities identities,
      SourceRecords sources,
      Audit audit,
      ProtectionListener listener,
      InstantSource clock) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
    this.store = new WhereaboutsStore(database);
  }

  /** Looks at some; whether there are more, before it begins anew. */
  boolean lookSome() {
    var marks = database.read(Shelters.ACTOR, () -> store.marks(reached, CHUNK));
    look(marks);
    reached = marks.size() < CHUNK ? 0 : marks.getLast().id();
    return reached > 0;
  }

  /** Children whom other States protect and who are in the officer's, the newest first. */
  public List<Newcomer> newcomers(Actor officer, int most) {
    return officer.ownState().map(state -> newcomers(officer, state, most)).orElse(List.of());
  }

  private List<Newcomer> newcomers(Actor officer, String state, int most) {
    return database.read(
        officer,
        () -> {
          var arrived = store.arrived(state, most);
          var children =
              identities.childBySource(
                  arrived.stream().map(WhereaboutsStore.Arrived::source).toList());
          return arrived.stream()
              .flatMap(one ->
                  Optional.ofNullable(children.get(one.source()))
                      .map(child -> new Newcomer(child, one.since()))
                      .stream())
              .toList();
        });
  }

  private void look(List<Marking> marks) {
    var children =
        database.read(
            Shelters.ACTOR,
            () -> identities.childBySource(marks.stream().map(Marking::source).toList()));
    marks.stream()
        .filter(mark -> children.containsKey(mark.source()))
        .collect(Collectors.groupingBy(mark -> children.get(mark.source())))
        .forEach(this::look);
  }

  /** Each for itself: one whose record cannot be read keeps nobody from hearing of the others. */
  private void look(ExchangeId child, List<Marking> marks) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      database.write(
          Shelters.ACTOR,
          () -> presentState(child, now).ifPresent(state -> look(child, marks, state, now)));
    } catch (RuntimeException unreadable) {
      LOG.error("whereabouts.failed child={}", child, unreadable);
    }
  }

  private void look(ExchangeId child, List<Marking> marks, String state, Instant now) {
    var moved = marks.stream().filter(mark -> store.move(mark.id(), state, now)).toList();
    marks.forEach(mark -> store.add(mark.id(), state, now));
    if (moved.isEmpty()) {
      return;
    }
    audit.record(Shelters.ACTOR, Entry.done("child.protected-moved", "child", child.digits()));
    listener.moved(moved.stream().map(Marking::state).collect(Collectors.toSet()), state);
  }

  private Optional<String> presentState(ExchangeId child, Instant now) {
    return PresentState.of(sources.fetch(identities.sources(child)), now);
  }

  /** A child whom another State protects, and since when it is known to be in the reader's. */
  public record Newcomer(ExchangeId child, Instant since) {}
}

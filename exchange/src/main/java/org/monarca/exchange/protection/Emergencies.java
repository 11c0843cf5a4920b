package org.monarca.exchange.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;

/**
 * Opens a protected record to somebody who must see it now: for {@link #OPEN_FOR}, to that person
 * alone, and not before the States concerned are told.
 */
@Service
public class Emergencies {

  /** Long enough to call somebody, too short to forget it. */
  public static final Duration OPEN_FOR = Duration.ofMinutes(30);

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Audit audit;
  private final ProtectionListener listener;
  private final InstantSource clock;
  private final MarkStore marks;
  private final OpeningStore openings;
  private final WhereaboutsStore whereabouts;
  private final Shelters shelters;

  public Emergencies(
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
    this.marks = new MarkStore(database);
    this.openings = new OpeningStore(database);
    this.whereabouts = new WhereaboutsStore(database);
    this.shelters = new Shelters(database, clock);
  }

  /** Until when it is open; nothing where there is no such child, or nobody protects it. */
  public Optional<Instant> open(Actor person, ExchangeId number, Emergency emergency) {
    return open(person, number, emergency, false);
  }

  /**
   * The same of any child, for somebody to whom something of it is closed by their role or purpose.
   * Of one whom nobody protects the State where it is hears of it, or every State that ever told of
   * it where none does any more; and what was opened so shows nothing of where a child is that is
   * marked after it.
   */
  public Optional<Instant> openAny(Actor person, ExchangeId number, Emergency emergency) {
    return open(person, number, emergency, true);
  }

  private Optional<Instant> open(
      Actor person, ExchangeId number, Emergency emergency, boolean evenUnprotected) {
    return database.write(
        Shelters.ACTOR,
        () ->
            identities
                .living(number.digits())
                .flatMap(
                    child -> open(person, child, emergency, evenUnprotected, clock.instant())));
  }

  private Optional<Instant> open(
      Actor person, ExchangeId child, Emergency emergency, boolean evenUnprotected, Instant now) {
    var records = sources.fetch(identities.sources(child));
    var protecting = marks.living(records.stream().map(SourceRecord::source).toList());
    if (protecting.isEmpty() && !evenUnprotected) {
      return Optional.empty();
    }
    var states = new TreeSet<>(protecting.values());
    whereabouts.known(protecting.keySet()).forEach(known -> known.ifPresent(states::add));
    PresentState.of(records, now).ifPresent(states::add);
    if (states.isEmpty()) {
      records.forEach(record -> states.add(record.state()));
    }
    var until = now.plus(OPEN_FOR);
    long opening = openings.add(child, person, emergency, !protecting.isEmpty(), now, until);
    openings.tell(opening, states);
    audit.record(
        person,
        Entry.done("child.emergency", "child", child.digits())
            .with("opening", opening)
            .with("reason", emergency.reason().code()));
    listener.opened(opening, states, person.id(), !protecting.isEmpty());
    return Optional.of(until);
  }

  /**
   * Those of which the reader's State was told, newest first. Whoever opens a record works most
   * likely where the child is: who it was, and what they wrote, is told to officers there alone.
   */
  public List<Opening> toldTo(Actor reader, int offset, int most) {
    var told =
        reader
            .ownState()
            .map(state -> database.read(reader, () -> openings.toldTo(state, offset, most)))
            .orElse(List.of());
    var here =
        told.stream()
            .map(Opening::child)
            .distinct()
            .filter(child -> isPresent(reader, child))
            .collect(Collectors.toSet());
    return told.stream()
        .map(opening -> here.contains(opening.child()) ? opening : opening.withheld())
        .toList();
  }

  private boolean isPresent(Actor reader, ExchangeId number) {
    return database.read(
        Shelters.ACTOR,
        () ->
            identities
                .living(number.digits())
                .map(child -> sources.fetch(identities.sources(child)))
                .filter(records -> shelters.isWhereItIs(reader, records))
                .isPresent());
  }
}

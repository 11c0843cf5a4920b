package org.monarca.exchange.protection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Shelter.Sight;
import org.monarca.exchange.students.SourceRecord;
import org.springframework.stereotype.Service;

/** Says for each look-up what its reader may see of a child. */
@Service
public class Shelters {

  /** This part of the exchange, which asks for marks on behalf of whoever looks. */
  static final Actor ACTOR = Actor.exchange("protection");

  private final Database database;
  private final InstantSource clock;
  private final MarkStore marks;
  private final OpeningStore openings;
  private final WhereaboutsStore whereabouts;
  private final ClaimStore claims;

  public Shelters(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.marks = new MarkStore(database);
    this.openings = new OpeningStore(database);
    this.whereabouts = new WhereaboutsStore(database);
    this.claims = new ClaimStore(database);
  }

  /**
   * What that reader may see of the child.
   *
   * @param records all of it, withdrawn ones too
   */
  public Shelter of(Actor reader, ExchangeId child, List<SourceRecord> records) {
    var sources = records.stream().map(SourceRecord::source).toList();
    return database.read(
        ACTOR,
        () -> {
          var living = marks.living(sources);
          return living.isEmpty() ? Shelter.NONE : of(reader, child, records, living);
        });
  }

  /** Until when the reader has opened the child's record in an emergency, where they have. */
  public Optional<Instant> openUntil(Actor reader, ExchangeId child) {
    return reader.kind() == Actor.Kind.PERSON
        ? database.read(ACTOR, () -> openings.openUntil(child, reader.id(), clock.instant()))
        : Optional.empty();
  }

  private Optional<Instant> shelterOpenUntil(Actor reader, ExchangeId child) {
    return reader.kind() == Actor.Kind.PERSON
        ? openings.shelterOpenUntil(child, reader.id(), clock.instant())
        : Optional.empty();
  }

  /** Which of these records are marked. */
  public Set<Long> marked(Collection<Long> sources) {
    return sources.isEmpty()
        ? Set.of()
        : database.read(ACTOR, () -> Set.copyOf(marks.living(sources).keySet()));
  }

  /** Every record that is marked, of whatever child. */
  public Set<Long> marked() {
    return database.read(ACTOR, () -> Set.copyOf(marks.sources()));
  }

  /**
   * Whether the child with these records is in the reader's State: of a protected one, as every
   * State that protects it has it.
   */
  boolean isWhereItIs(Actor reader, List<SourceRecord> records) {
    var known = whereabouts.known(records.stream().map(SourceRecord::source).toList());
    return known.isEmpty()
        ? PresentState.of(records, clock.instant()).filter(reader::belongsTo).isPresent()
        : known.stream().allMatch(state -> state.filter(reader::belongsTo).isPresent());
  }

  private Shelter of(
      Actor reader, ExchangeId child, List<SourceRecord> records, Map<Long, String> living) {
    var ask = living.values().stream().distinct().sorted().toList();
    boolean isOfficer = isOfficer(reader);
    if (isOfficer && isWhereItIs(reader, records)) {
      return new Shelter(Sight.OFFICER, ask, null, null, unseen(reader, records));
    }
    return shelterOpenUntil(reader, child)
        .map(until -> new Shelter(Sight.EMERGENCY, ask, until, null, Set.of()))
        .orElseGet(() ->
            isOfficer
                ? new Shelter(Sight.OWN, ask, null, reader.state(), Set.of())
                : Shelter.of(Sight.WITHHELD, ask));
  }

  /**
   * States to which the family may have gone on from the officer's: what they sent is theirs alone
   * until those that protect the child let them in.
   */
  private Set<String> unseen(Actor reader, List<SourceRecord> records) {
    var unseen = new HashSet<>(claims.states(records.stream().map(SourceRecord::source).toList()));
    PresentState.said(records, clock.instant()).ifPresent(unseen::add);
    unseen.removeIf(reader::belongsTo);
    return unseen;
  }

  private static boolean isOfficer(Actor reader) {
    return reader.kind() == Actor.Kind.PERSON && reader.role().equals(Role.PRIVACY_OFFICER.code());
  }
}

package org.monarca.exchange.protection;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * when that changes. A system that sends a child's number with a newer enrollment only claims that
 * the child is there: its State's officers see no more than it sent until those that protect the
 * child let them in ({@link Admissions}). The State of a mark lets itself in.
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
  private final ClaimStore claims;
  private final SecureRandom random = new SecureRandom();

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
    this.claims = new ClaimStore(database);
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
          var waiting = claims.of(state, most);
          var arrived = store.arrived(state, most);
          var children =
              identities.childBySource(
                  Stream.concat(
                          waiting.stream().map(ClaimStore.Waiting::source),
                          arrived.stream().map(WhereaboutsStore.Arrived::source))
                      .toList());
          return Stream.concat(
                  waiting.stream()
                      .flatMap(one ->
                          Optional.ofNullable(children.get(one.source()))
                              .map(child ->
                                  new Newcomer(child, one.since(), one.protecting(), one.code()))
                              .stream()),
                  arrived.stream()
                      .flatMap(one ->
                          Optional.ofNullable(children.get(one.source()))
                              .map(child -> new Newcomer(child, one.since(), null, null))
                              .stream()))
              .limit(most)
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
    var told =
        marks.stream().collect(Collectors.groupingBy(Marking::state)).entrySet().stream()
            .filter(own -> isNew(own.getKey(), own.getValue(), state, now))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (told.isEmpty()) {
      return;
    }
    audit.record(Shelters.ACTOR, Entry.done("child.protected-moved", "child", child.digits()));
    listener.moved(told, state);
  }

  /**
   * Whether it is new to the State that protects it that the child is said to be there. It lets in
   * all of its marks at once, by one number.
   */
  private boolean isNew(String protecting, List<Marking> marks, String state, Instant now) {
    var elsewhere =
        marks.stream()
            .filter(mark -> !store.known(mark.id()).equals(Optional.of(state)))
            .map(Marking::id)
            .toList();
    marks.stream()
        .map(Marking::id)
        .filter(mark -> !elsewhere.contains(mark))
        .forEach(claims::settle);
    if (protecting.equals(state)) {
      elsewhere.forEach(mark -> store.back(mark, state, now));
      return !elsewhere.isEmpty();
    }
    var code = elsewhere.isEmpty() ? "" : claims.code(elsewhere, state).orElseGet(this::draw);
    boolean isNew = false;
    for (long mark : elsewhere) {
      isNew |= claims.add(mark, state, code, now);
      claims.again(mark, state);
    }
    return isNew;
  }

  private String draw() {
    return "%08d".formatted(random.nextInt(100_000_000));
  }

  private Optional<String> presentState(ExchangeId child, Instant now) {
    return PresentState.said(sources.fetch(identities.sources(child)), now);
  }

  /**
   * A child whom another State protects and who is said to be in the reader's.
   *
   * @param since when that was seen
   * @param protecting the State that would let the reader's in; null once it has
   * @param code the number by which it does
   */
  public record Newcomer(
      ExchangeId child, Instant since, @Nullable String protecting, @Nullable String code) {}
}

package org.monarca.exchange.health;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.health.EntryEdited.What;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.DatedVersion.Standing;

/**
 * What States ask for school entry, kept by themselves, grade by grade: they confirm what stands
 * there, with source and date, or write their own, which stands in its stead from a day on. An
 * operator does it for a State that does not. What was said here goes before the operator's file,
 * and that before what is shipped. Every version is kept, and every edit audited. Who edits says
 * what they have read: what somebody else has said of the grade since is not covered over unseen.
 */
public class SchoolEntry {

  private static final String OPERATOR = "operator";
  private static final String KEEPER = "state-data-admin";
  private static final Actor READER = Actor.exchange("health");

  private final EntryRequirements base;
  private final Database database;
  private final EntryStore store;
  private final Audit audit;
  private final InstantSource clock;

  private volatile @Nullable Held held;

  /**
   * @param base what holds where nobody said anything in the exchange
   */
  SchoolEntry(
      EntryRequirements base,
      Database database,
      EntryStore store,
      Audit audit,
      InstantSource clock) {
    this.base = base;
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All that is said of what a State asks.
   *
   * @param requirements in force today, every State's
   * @param history all that was ever said of the State in the exchange, by grade, the newest first
   * @param seen what whoever edits after reading this says again
   */
  public record Known(
      EntryRequirements requirements, List<EntryVersion> history, LocalDate today, long seen) {

    public Known {
      history = List.copyOf(history);
    }

    /** What will hold of a grade, the newest first. */
    public List<EntryVersion> toCome(int from) {
      return history.stream()
          .filter(one -> one.grade().from() == from)
          .filter(one -> one.standing(history, today) == Standing.TO_COME)
          .toList();
    }
  }

  /**
   * A grade of a State, as somebody has read it.
   *
   * @param from the grade; absent where it is none
   * @param seen as {@link Known} says it
   */
  public record Place(String state, @Nullable Integer from, long seen) {}

  /** What is held in memory: what held on a day after so much was written. */
  private record Held(String written, LocalDate day, EntryRequirements requirements) {}

  /**
   * What is in force. It is held in memory, and whoever asks first asks whether anything was
   * written since.
   */
  public EntryRequirements today() {
    return database.read(
        READER,
        () -> {
          var written = store.written();
          var known = held;
          if (known == null || !known.written().equals(written) || !known.day().equals(day())) {
            known = new Held(written, day(), now());
            held = known;
          }
          return known.requirements();
        });
  }

  /** As it stands now. What is said while it is read counts as not seen. */
  public Known of(String state) {
    return database.read(
        READER,
        () -> {
          long seen = store.last(state);
          return new Known(now(), store.history(state), day(), seen);
        });
  }

  /** Whether the actor keeps what is asked in that State. */
  public static boolean mayKeep(Actor actor, String state) {
    return actor.role().equals(OPERATOR) || (actor.role().equals(KEEPER) && actor.belongsTo(state));
  }

  /**
   * Says that a grade stands so in its official text.
   *
   * @param mark of the grade as it was read
   */
  public EntryEdited confirm(
      Actor actor, Place place, String mark, String source, @Nullable LocalDate read) {
    return edit(
        actor,
        place.state(),
        () -> {
          var grade = now().find(place.state(), from(place));
          var faults = EntryEdited.ofText(source, read, clock.instant());
          if (grade.isEmpty()) {
            return EntryEdited.of(What.UNKNOWN);
          }
          if (!faults.isEmpty()) {
            return new EntryEdited(faults);
          }
          if (!grade.get().mark().equals(mark)) {
            return EntryEdited.of(What.CHANGED);
          }
          var said = said(actor, source, Objects.requireNonNull(read));
          var confirmed = EntryGrade.said(place.state(), from(place), grade.get().asked(), said);
          return add(actor, "school-entry.confirm", confirmed, place.seen(), day(), false);
        });
  }

  /** Writes what is asked from a grade on, or another version of it. */
  public EntryEdited put(Actor actor, EntryDraft draft, long seen) {
    var faults = draft.faults(clock.instant());
    if (mayKeep(actor, draft.state()) && !faults.isEmpty()) {
      return new EntryEdited(faults);
    }
    return edit(
        actor,
        draft.state(),
        () -> {
          var said = said(actor, draft.source(), Objects.requireNonNull(draft.read()));
          var from = Objects.requireNonNull(draft.from());
          var grade = EntryGrade.said(draft.state(), from, draft.asked(), said);
          var inForce = Objects.requireNonNull(draft.inForce());
          return add(actor, "school-entry.put", grade, seen, inForce, false);
        });
  }

  /**
   * Takes back what was said of a grade, also what is to come: the operator's file holds again, or
   * what is shipped, and no earlier version.
   */
  public EntryEdited end(Actor actor, Place place) {
    return edit(
        actor,
        place.state(),
        () ->
            store.history(place.state()).stream()
                .filter(version -> version.grade().from() == from(place))
                .findFirst()
                .filter(version -> !version.ended())
                .map(version -> {
                  var was = version.said();
                  var said = said(actor, was.source(), was.read());
                  var grade =
                      EntryGrade.said(place.state(), from(place), version.grade().asked(), said);
                  return add(actor, "school-entry.end", grade, place.seen(), day(), true);
                })
                .orElse(EntryEdited.of(What.UNKNOWN)));
  }

  /** One at a time for each State, so that versions follow each other. */
  private EntryEdited edit(Actor actor, String state, Supplier<EntryEdited> work) {
    if (!mayKeep(actor, state)) {
      return EntryEdited.of(What.UNKNOWN);
    }
    return database.write(
        actor,
        () -> {
          store.lock(state);
          return work.get();
        });
  }

  private EntryEdited add(
      Actor actor, String action, EntryGrade grade, long seen, LocalDate inForce, boolean ended) {
    if (store.hasChanged(grade, seen)) {
      return EntryEdited.of(What.CHANGED);
    }
    store.add(grade, Objects.requireNonNull(grade.said()), inForce, ended);
    audit.record(actor, Entry.done(action, "state", grade.state()).with("grade", grade.code()));
    return EntryEdited.DONE;
  }

  private EntryRequirements now() {
    return base.and(store.inForce(day()));
  }

  private Confirmation said(Actor actor, String source, LocalDate read) {
    return new Confirmation(source.strip(), read, actor.id(), clock.instant());
  }

  private static int from(Place place) {
    var from = place.from();
    return from == null ? -1 : from;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

package org.monarca.exchange.jurisdictions.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** When school is held, by district; where a district says nothing its State's usual year holds. */
@Service
public class Calendars {

  private final Database database;
  private final CalendarStore store;
  private final Audit audit;

  public Calendars(Database database, Audit audit) {
    this.database = database;
    this.store = new CalendarStore(database);
    this.audit = audit;
  }

  /**
   * The school year of a district that begins in that calendar year: its own, else the State's.
   *
   * @return none where there is no such district, or neither says anything
   */
  public Optional<SchoolYear> of(String leaId, int begins) {
    return store.stateOf(leaId).flatMap(state -> store.find(state, leaId, begins));
  }

  /**
   * The last day of that school year in a district.
   *
   * @return none where no district is named, or neither it nor its State says when
   */
  public Optional<LocalDate> lastDay(@Nullable String leaId, int begins) {
    return leaId == null ? Optional.empty() : of(leaId, begins).map(SchoolYear::lastDay);
  }

  /**
   * School years, the latest first.
   *
   * @param leaId the district whose own they are; null for the State's usual ones
   */
  public List<SchoolYear> all(String state, @Nullable String leaId) {
    return store.all(state, leaId);
  }

  /**
   * Says when the school year that begins with that day is held; replaces the one that begins in
   * the same calendar year, whose terms stay.
   *
   * @param leaId a district of the actor's State; null for the State's usual year
   */
  public CalendarEdited put(Actor actor, @Nullable String leaId, LocalDate first, LocalDate last) {
    if (!first.isBefore(last)) {
      return CalendarEdited.ORDER;
    }
    boolean tooLong = first.plusDays(SchoolYear.MOST_DAYS).isBefore(last);
    if (tooLong || first.getYear() < 2000 || first.getYear() > 2100) {
      return CalendarEdited.LENGTH;
    }
    return edited(
        actor,
        leaId,
        "school-year.put",
        first.getYear(),
        () -> {
          store.put(own(actor), leaId, first, last);
          return CalendarEdited.DONE;
        });
  }

  /** Takes a school year with its terms back. */
  public CalendarEdited remove(Actor actor, @Nullable String leaId, long year) {
    return edited(
        actor,
        leaId,
        "school-year.remove",
        year,
        () ->
            isOf(actor, leaId, year) && store.remove(own(actor), year)
                ? CalendarEdited.DONE
                : CalendarEdited.UNKNOWN);
  }

  /** Adds a term to a school year; terms share no day. */
  public CalendarEdited addTerm(
      Actor actor,
      @Nullable String leaId,
      long year,
      String kind,
      LocalDate first,
      LocalDate last) {
    var known = Term.Kind.of(kind);
    if (known.isEmpty()) {
      return CalendarEdited.KIND_UNKNOWN;
    }
    if (!first.isBefore(last)) {
      return CalendarEdited.ORDER;
    }
    var term = new Term(known.get(), first, last);
    return edited(actor, leaId, "term.add", year, () -> added(actor, leaId, year, term));
  }

  private CalendarEdited added(Actor actor, @Nullable String leaId, long year, Term term) {
    var held = store.hold(own(actor), year);
    if (held.isEmpty() || !isOf(actor, leaId, year)) {
      return CalendarEdited.UNKNOWN;
    }
    var begins = held.get().firstDay();
    if (term.firstDay().isBefore(begins) || term.lastDay().isAfter(begins.plusYears(1))) {
      return CalendarEdited.OUTSIDE;
    }
    boolean shared =
        held.get().terms().stream()
            .anyMatch(other ->
                !other.firstDay().isAfter(term.lastDay())
                    && !term.firstDay().isAfter(other.lastDay()));
    if (shared) {
      return CalendarEdited.OVERLAP;
    }
    store.addTerm(year, term);
    return CalendarEdited.DONE;
  }

  public CalendarEdited removeTerm(
      Actor actor, @Nullable String leaId, long year, String kind, LocalDate first) {
    return edited(
        actor,
        leaId,
        "term.remove",
        year,
        () ->
            isOf(actor, leaId, year)
                    && Term.Kind.of(kind)
                        .filter(known -> store.removeTerm(year, known, first))
                        .isPresent()
                ? CalendarEdited.DONE
                : CalendarEdited.UNKNOWN);
  }

  /** In one transaction with its audit; of another State's district nothing is known here. */
  private CalendarEdited edited(
      Actor actor,
      @Nullable String leaId,
      String action,
      long year,
      Supplier<CalendarEdited> edit) {
    return database.write(
        actor,
        () -> {
          if (leaId != null && store.stateOf(leaId).filter(actor::belongsTo).isEmpty()) {
            return CalendarEdited.UNKNOWN;
          }
          var came = edit.get();
          if (came == CalendarEdited.DONE) {
            var entry =
                leaId == null
                    ? Entry.done(action, "state", own(actor))
                    : Entry.done(action, "district", leaId);
            audit.record(actor, entry.with("year", year));
          }
          return came;
        });
  }

  private boolean isOf(Actor actor, @Nullable String leaId, long year) {
    return store.all(own(actor), leaId).stream().anyMatch(one -> one.id() == year);
  }

  private static String own(Actor actor) {
    return actor.ownState().orElseThrow();
  }
}

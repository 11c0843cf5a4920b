package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.stereotype.Service;

/** The holidays of a State as its people see and change them. */
@Service
public class HolidayEdits {

  /** A State that were closed more often would let no deadline end. */
  public static final int MOST_DAYS_IN_A_YEAR = 40;

  public static final int LONGEST_NAME = 100;

  private final Database database;
  private final HolidayStore store;
  private final WorkingDays workingDays;
  private final Audit audit;
  private final PublishedHolidays published = PublishedHolidays.read();

  public HolidayEdits(Database database, WorkingDays workingDays, Audit audit) {
    this.database = database;
    this.store = new HolidayStore(database);
    this.workingDays = workingDays;
    this.audit = audit;
  }

  /**
   * The published holidays, federal ones first, with whether the State keeps each.
   *
   * @param from the days of its year and of the next are told, those before it left out
   */
  public List<KeptHoliday> all(String state, LocalDate from) {
    var choices = store.choices(state);
    return published.of(state).stream()
        .map(holiday ->
            new KeptHoliday(
                holiday.id(),
                holiday.name(),
                holiday.isFederal(),
                choices.getOrDefault(holiday.id(), published.isKept(state, holiday)),
                next(holiday, from)))
        .toList();
  }

  private static List<LocalDate> next(Holiday holiday, LocalDate from) {
    return Stream.of(from.getYear(), from.getYear() + 1)
        .flatMap(year -> holiday.observedIn(year).stream())
        .filter(day -> !day.isBefore(from))
        .toList();
  }

  /** The single days that the State has added, by date. */
  public List<DayOff> days(String state) {
    return store.days(state);
  }

  /** Says whether the actor's State keeps a published holiday; false when there is none of it. */
  public boolean keep(Actor actor, String holiday, boolean kept) {
    var state = actor.ownState().orElseThrow();
    if (published.find(state, holiday).isEmpty()) {
      return false;
    }
    database.write(
        actor,
        () -> {
          if (store.choose(state, holiday, kept)) {
            audit.record(actor, Entry.done("holiday.keep", "holiday", holiday).with("kept", kept));
          }
        });
    workingDays.forget(state);
    return true;
  }

  /** Adds a single day of the actor's State. */
  public Added add(Actor actor, LocalDate day, String typed) {
    var state = actor.ownState().orElseThrow();
    var name = PlainText.of(typed);
    if (name.isEmpty()) {
      return Added.NAME_MISSING;
    }
    if (PlainText.isLonger(name, LONGEST_NAME)) {
      return Added.NAME_TOO_LONG;
    }
    var added = database.write(actor, () -> added(actor, state, new DayOff(day, name)));
    workingDays.forget(state);
    return added;
  }

  private Added added(Actor actor, String state, DayOff off) {
    if (!store.add(state, off, MOST_DAYS_IN_A_YEAR)) {
      boolean there = store.days(state).stream().anyMatch(one -> one.day().equals(off.day()));
      return there ? Added.REPEATED : Added.TOO_MANY;
    }
    audit.record(actor, Entry.done("day-off.add", "day-off", off.day().toString()));
    return Added.DONE;
  }

  /** Removes a single day that the actor's State has added; false when there is none. */
  public boolean remove(Actor actor, LocalDate day) {
    var state = actor.ownState().orElseThrow();
    boolean removed =
        database.write(
            actor,
            () -> {
              boolean gone = store.remove(state, day);
              if (gone) {
                audit.record(actor, Entry.done("day-off.remove", "day-off", day.toString()));
              }
              return gone;
            });
    workingDays.forget(state);
    return removed;
  }

  /** What came of adding a day. */
  public enum Added {
    DONE,
    NAME_MISSING,
    NAME_TOO_LONG,
    REPEATED,
    /** The year has {@link #MOST_DAYS_IN_A_YEAR} already. */
    TOO_MANY
  }

  /**
   * A published holiday and whether the State keeps it.
   *
   * @param next the next days on which it is observed; none when it leaves out both years
   */
  public record KeptHoliday(
      String id, String name, boolean federal, boolean kept, List<LocalDate> next) {}
}

package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.names.Names;
import org.monarca.population.places.UsState;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/**
 * Send what stands in the books: whole, or night by night, now and then with an error that the
 * exchange rejects. Immutable: one instance serves every thread.
 */
public final class Senders {

  private static final int PURPOSE = 9;

  private final Habits habits = Habits.published();
  private final Slips slips;
  private final long seed;

  public Senders(Names names, ErrorRate errors, long seed) {
    this.slips = new Slips(errors, names);
    this.seed = seed;
  }

  /** How a file fares on its way. */
  public enum Fate {
    IN_TIME,
    LATE,
    REPEATED
  }

  /**
   * All that the State tells of the child after that night, in one record; in two when the error is
   * that it stands there twice.
   *
   * @param book one that is open then
   */
  public List<StudentRecord> whole(Book book, LocalDate night) {
    var record = book.asOf(night);
    var chance = chance(book, night);
    return slips.happens("record_error", chance)
        ? Mishaps.of(record, night, chance)
        : List.of(record);
  }

  /**
   * What the State sends after a whole list, night by night. A record that will be rejected is sent
   * again whole when the State has seen why.
   */
  public List<Change> changes(Book book, LocalDate after, LocalDate until) {
    var rhythm = habits.of(book.state()).pace().rhythm();
    int ordinal = book.state().ordinal();
    var sent = new ArrayList<Change>();
    for (var change : Changes.of(book, after, until, day -> rhythm.sends(day, ordinal))) {
      var chance = chance(book, change.night());
      var mended = change.night().plusDays(chance.between(1, 4));
      boolean canBeMended = !mended.isAfter(until) && mended.isBefore(book.closes());
      boolean withdraws = change.record().student().removes();
      if (canBeMended && !withdraws && slips.happens("record_error", chance)) {
        for (var broken : Mishaps.of(change.record(), change.night(), chance)) {
          sent.add(new Change(change.night(), false, broken));
        }
        sent.add(new Change(mended, true, again(book, mended, change.record())));
      } else {
        sent.add(change);
      }
    }
    return sent;
  }

  /** How the State's file of that night fares. */
  public Fate fate(UsState state, LocalDate night, boolean mended) {
    var chance = Chance.of(seed, PURPOSE, state.ordinal(), night.toEpochDay(), mended ? 1 : 0);
    if (slips.happens("file_late", chance)) {
      return Fate.LATE;
    }
    return slips.happens("file_repeated", chance) ? Fate.REPEATED : Fate.IN_TIME;
  }

  /** After how many nights a file that is late, or comes again, arrives. */
  public int delay(UsState state, LocalDate night) {
    return Chance.of(seed, PURPOSE, state.ordinal(), night.toEpochDay(), 3).between(1, 6);
  }

  /** All that stands in the book, and once more the removals of the record that was rejected. */
  private static StudentRecord again(Book book, LocalDate night, StudentRecord rejected) {
    var whole = book.asOf(night);
    var rows = new ArrayList<>(whole.childRows());
    rejected.childRows().stream().filter(Row::removes).forEach(rows::add);
    var action = rejected.student().value("action");
    return new StudentRecord(Rows.with(whole.student(), "action", action), rows);
  }

  private Chance chance(Book book, LocalDate night) {
    return Chance.of(seed, PURPOSE, book.child(), book.state().ordinal(), night.toEpochDay(), 2);
  }
}

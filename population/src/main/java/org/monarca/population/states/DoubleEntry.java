package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.records.RecordKind;

/**
 * A child who comes back may be entered anew under a second number; when the State notices, it
 * withdraws the second record and adds its rows to the first.
 */
final class DoubleEntry {

  private static final int LONGEST_DAYS = 600;

  private final Slips slips;
  private final StateNumbers numbers;

  DoubleEntry(Slips slips, StateNumbers numbers) {
    this.slips = slips;
    this.numbers = numbers;
  }

  /** The book itself, or two. */
  List<Book> of(Case known, Book book) {
    var chance = known.chance(12);
    boolean doubled = slips.happens("entered_twice", chance);
    var again = secondComing(known);
    if (!doubled || again == null || !again.isBefore(book.closes().minusDays(90))) {
      return List.of(book);
    }
    var merged = again.plusDays(chance.between(60, LONGEST_DAYS));
    var until = merged.isBefore(book.closes()) ? merged : book.closes();
    return List.of(first(book, again, until), second(known, book, again, until, chance));
  }

  /** What happened between is added when the two are found to be one. */
  private static Book first(Book whole, LocalDate again, LocalDate merged) {
    var first = whole.another(whole.id(), whole.opens(), whole.closes());
    for (var entry : whole.entries()) {
      boolean between = !entry.night().isBefore(again) && entry.night().isBefore(merged);
      first.say(between ? merged : entry.night(), entry);
    }
    return first.written();
  }

  /** What happens from then on, and the moves that the family tells of. */
  private Book second(Case known, Book whole, LocalDate again, LocalDate merged, Chance chance) {
    var id = numbers.of(known.child(), known.state(), known.habit().numbering().pattern());
    var second = whole.another(id, again, merged);
    var entered = slips.entered(known.child(), again, chance);
    second.say(
        again,
        RecordKind.STUDENT,
        Book.STUDENT,
        () -> Rows.numbered(StudentRow.of(known, entered, known.chance(13)), id));
    for (var entry : whole.entries()) {
      boolean before = entry.night().isBefore(again);
      boolean told = !before || entry.kind() == RecordKind.QUALIFYING_MOVE;
      if (told && entry.night().isBefore(merged) && entry.kind() != RecordKind.STUDENT) {
        second.say(before ? again : entry.night(), numbered(entry, id));
      }
    }
    return second.written();
  }

  private static Book.Entry numbered(Book.Entry entry, String id) {
    var row = entry.row();
    return new Book.Entry(
        entry.night(),
        entry.kind(),
        entry.key(),
        row == null ? null : () -> Rows.numbered(row.get(), id));
  }

  /** The night on which the State hears of the child again, after it was away for half a year. */
  private static @Nullable LocalDate secondComing(Case known) {
    @Nullable Stay before = null;
    for (var stay : known.stays()) {
      if (stay.town().state().equals(known.state())) {
        if (before != null
            && before.departure() != null
            && Objects.requireNonNull(before.departure()).plusDays(120).isBefore(stay.arrival())
            && stay.arrival().isAfter(known.opens())) {
          return stay.arrival().plusDays(15);
        }
        before = stay;
      }
    }
    return null;
  }
}

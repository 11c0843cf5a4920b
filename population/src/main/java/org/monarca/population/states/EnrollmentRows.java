package org.monarca.population.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.population.states.EnrollmentRow.Traits;
import org.monarca.records.RecordKind;

/**
 * Says a State's enrollments: when one begins, when its residency is verified, when it ends; now
 * and then one that is none, which is taken back.
 */
final class EnrollmentRows {

  private final Slips slips;
  private final Comments comments = new Comments();

  EnrollmentRows(Slips slips) {
    this.slips = slips;
  }

  void write(Case known, Book book) {
    var chance = known.chance(4);
    boolean first = true;
    for (var attendance : known.own()) {
      boolean odd = first != known.is(Oddity.OVERLAP);
      write(attendance, known, traits(known, odd ? known.oddity() : null, chance), book, chance);
      first = false;
    }
  }

  private void write(Attendance attendance, Case known, Traits traits, Book book, Chance chance) {
    var row = new EnrollmentRow(attendance, known, traits);
    var begun = known.night(attendance.from(), chance);
    var verified = verified(attendance, chance);
    var confirmed = later(known.night(verified, 0), begun);
    var ended = later(known.night(attendance.to(), chance), confirmed);
    if (confirmed.isAfter(begun)) {
      say(book, begun, row, null, false);
    }
    say(book, confirmed, row, verified, false);
    if (!slips.happens("withdrawal_forgotten", chance) || attendance.completes()) {
      say(book, ended, row, verified, true);
    }
    if (slips.happens("enrollment_mistaken", chance)) {
      var key = row.key() + "-X";
      book.say(begun, RecordKind.ENROLLMENT, key, () -> row.written(key, null, false));
      book.takeBack(begun.plusDays(chance.between(5, 60)), RecordKind.ENROLLMENT, key);
    }
  }

  private Traits traits(Case known, @Nullable Oddity odd, Chance chance) {
    return new Traits(
        chance.percent(70),
        chance.percent(32),
        chance.percent(86),
        comments.draw(odd, known.habit().shares().comments(), chance),
        odd);
  }

  private static void say(
      Book book, LocalDate night, EnrollmentRow row, @Nullable LocalDate verified, boolean ended) {
    book.say(
        night, RecordKind.ENROLLMENT, row.key(), () -> row.written(row.key(), verified, ended));
  }

  /** Most residency is verified on the first day, the rest within six weeks. */
  private static LocalDate verified(Attendance attendance, Chance chance) {
    var latest = attendance.from().plusDays(chance.percent(65) ? 0 : 45);
    return chance.day(
        attendance.from(), latest.isBefore(attendance.to()) ? latest : attendance.to());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

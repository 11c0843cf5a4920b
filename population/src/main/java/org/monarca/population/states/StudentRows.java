package org.monarca.population.states;

import java.time.LocalDate;
import java.util.TreeMap;
import org.monarca.population.chance.Digits;
import org.monarca.population.people.Parent;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Says who a child is: as it was entered, again when a mistake is mended, again when the family can
 * be reached at another telephone.
 */
final class StudentRows {

  private final Slips slips;

  StudentRows(Slips slips) {
    this.slips = slips;
  }

  /** Writes the student's own row in all its versions; answers the birth date that is believed. */
  LocalDate write(Case known, Book book) {
    var chance = known.chance(0);
    var entered = slips.entered(known.child(), known.opens(), chance);
    boolean corrects = chance.percent(known.habit().shares().corrections());
    var corrected = known.opens().plusDays(chance.between(20, 500));
    var mended = new Demographics(known.child());
    var said = new TreeMap<LocalDate, Integer>();
    said.put(known.opens(), 0);
    if (corrects) {
      said.put(corrected, 0);
    }
    int reached = 0;
    for (var stay : known.stays()) {
      boolean here = stay.town().state().equals(known.state());
      if (here && chance.percent(30) && stay.arrival().isAfter(known.opens())) {
        said.put(stay.arrival().plusDays(chance.between(10, 40)), ++reached);
      }
    }
    int telephone = 0;
    for (var version : said.entrySet()) {
      telephone = Math.max(telephone, version.getValue());
      boolean isMended = corrects && !version.getKey().isBefore(corrected);
      say(known, book, version.getKey(), isMended ? mended : entered, telephone);
    }
    var believed = StudentRow.birthDate(known, entered, known.chance(1));
    var later = StudentRow.birthDate(known, mended, known.chance(1));
    return corrects && later.isAfter(believed) ? later : believed;
  }

  private static void say(
      Case known, Book book, LocalDate night, Demographics told, int telephone) {
    book.say(
        night,
        RecordKind.STUDENT,
        Book.STUDENT,
        () -> {
          var row = StudentRow.of(known, told, known.chance(1));
          return telephone == 0 ? row : reached(known, row, telephone);
        });
  }

  private static Row reached(Case known, Row row, int telephone) {
    Parent parent = known.child().mother();
    boolean sent = row.value("parent_1_phone") != null && parent != null;
    long last = (known.child().kinship().family() + telephone * 37L) % 100;
    var phone = known.state().areaCode() + "55501" + Digits.of(last, 2);
    return sent ? Rows.with(row, "parent_1_phone", phone) : row;
  }
}

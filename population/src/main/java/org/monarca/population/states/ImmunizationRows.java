package org.monarca.population.states;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Dose;
import org.monarca.population.school.Vaccinations;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Says the vaccinations that a State has on record: not all, often those of other States, which it
 * copies from a card and sometimes miscopies, and now and then one twice.
 */
final class ImmunizationRows {

  private static final int COPIED = 88;

  private final Vaccinations vaccinations = Vaccinations.published();
  private final Slips slips;
  private final Map<String, String> unspecified;

  ImmunizationRows(Slips slips) {
    this.slips = slips;
    this.unspecified =
        Table.read("school/unspecified.csv").lines().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    line -> line.text("cvx"), line -> line.text("unspecified")));
  }

  /**
   * Writes the rows, none earlier than the birth date that the State believes in.
   *
   * @param birth the latest birth date that the State ever believes in
   */
  void write(Case known, LocalDate birth, Book book) {
    var chance = known.chance(7);
    if (!chance.percent(known.habit().shares().immunizations())) {
      return;
    }
    var arrival = known.stays().getFirst().arrival();
    for (var dose : vaccinations.of(known.child(), arrival, known.seed())) {
      boolean noted = chance.percent(COPIED);
      var given = givenHere(dose, known);
      var night = given == null ? copied(dose, known, chance) : known.night(dose.day(), 3);
      var noticed = given == null ? miscopied(dose, chance) : dose;
      boolean doubled = slips.happens("dose_doubled", chance);
      int lot = chance.between(1000, 9999);
      if (noted && night != null && !noticed.day().isBefore(birth)) {
        say(noticed, given == null ? 0 : lot, night, known, book);
        if (doubled) {
          sayAgain(noticed, night, birth, known, book, chance);
        }
      }
    }
  }

  private void sayAgain(
      Dose dose, LocalDate night, LocalDate birth, Case known, Book book, Chance chance) {
    var again = new Dose(dose.name(), code(dose), dose.day().minusDays(chance.between(0, 3)));
    boolean differs = !again.equals(dose) && !again.day().isBefore(birth);
    if (differs) {
      say(again, 0, night.plusDays(chance.between(0, 90)), known, book);
    }
  }

  /** When the State copies a dose given elsewhere: as the child comes, or comes back. */
  private static @Nullable LocalDate copied(Dose dose, Case known, Chance chance) {
    int later = chance.between(0, 45);
    if (dose.day().isBefore(known.opens().minusDays(30))) {
      return known.opens().plusDays(later);
    }
    return known.own().stream()
        .filter(attendance -> attendance.from().isAfter(dose.day()))
        .findFirst()
        .map(attendance -> known.night(attendance.from(), later))
        .orElse(null);
  }

  /** From a card: now and then without the product, or the day is that of another line. */
  private Dose miscopied(Dose dose, Chance chance) {
    var cvx = chance.percent(12) ? code(dose) : dose.cvx();
    boolean slip = chance.percent(5);
    var day = slip ? dose.day().withDayOfMonth(1) : dose.day();
    return new Dose(dose.name(), cvx, day);
  }

  private String code(Dose dose) {
    return unspecified.getOrDefault(dose.cvx(), dose.cvx());
  }

  private static @Nullable Attendance givenHere(Dose dose, Case known) {
    return known.own().stream()
        .filter(attendance -> attendance.holds(dose.day()))
        .findFirst()
        .orElse(null);
  }

  private static void say(Dose dose, int lot, LocalDate night, Case known, Book book) {
    var key = "I" + dose.cvx() + "-" + Draft.compact(dose.day());
    book.say(night, RecordKind.IMMUNIZATION, key, () -> row(dose, lot, key, known));
  }

  /** A dose given here has a lot number and is new; one copied is historical. */
  private static Row row(Dose dose, int lot, String key, Case known) {
    return Draft.child(RecordKind.IMMUNIZATION, known, key)
        .put("cvx_code", dose.cvx())
        .put("occurrence_date", dose.day())
        .put("lot_number", lot == 0 ? null : "SYN" + lot)
        .put("source", lot == 0 ? "01" : "00")
        .row();
  }
}

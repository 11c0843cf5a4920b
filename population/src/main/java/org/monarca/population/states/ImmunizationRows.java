package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Dose;
import org.monarca.population.school.Vaccinations;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes the vaccinations that a State has on record: not all, and often those of other States. */
final class ImmunizationRows {

  private final Vaccinations vaccinations;

  ImmunizationRows(Vaccinations vaccinations) {
    this.vaccinations = vaccinations;
  }

  /**
   * The rows, none earlier than the birth date that the State believes in.
   *
   * @param recordedBirth the birth date of the student row
   */
  List<Row> of(Case known, LocalDate recordedBirth, Chance chance) {
    if (!chance.percent(known.habit().immunizations())) {
      return List.of();
    }
    return vaccinations.of(known.child(), known.seed(), known.asOf()).stream()
        .filter(dose -> !dose.day().isAfter(known.lastKnownDay()))
        .filter(dose -> !dose.day().isBefore(recordedBirth))
        .filter(dose -> chance.percent(88))
        .map(dose -> row(dose, known, chance))
        .toList();
  }

  private static Row row(Dose dose, Case known, Chance chance) {
    boolean givenHere = known.own().stream().anyMatch(attendance -> attendance.holds(dose.day()));
    var key = "I" + dose.cvx() + "-" + Draft.compact(dose.day());
    return Draft.child(RecordKind.IMMUNIZATION, known.habit(), known.id(), key)
        .put("cvx_code", dose.cvx())
        .put("occurrence_date", dose.day())
        .put("lot_number", givenHere ? "SYN" + chance.between(1000, 9999) : null)
        .put("source", givenHere ? "00" : "01")
        .row();
  }
}

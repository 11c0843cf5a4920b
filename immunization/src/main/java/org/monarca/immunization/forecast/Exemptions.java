package org.monarca.immunization.forecast;

import java.util.List;
import java.util.Set;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.schedule.Antigen;
import org.monarca.immunization.schedule.Contraindication;
import org.monarca.immunization.schedule.Immunity;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesVaccine;

/** Why a patient needs or may have no vaccine: immunity (CDSi 7.2), contraindications (7.3). */
record Exemptions(Case patient, Antigen antigen) {

  /** Table 7-3. A country of birth is not known of anybody. */
  boolean immune() {
    var immunity = antigen.immunity();
    return patient.patient().shows(immunity.observations())
        || immunity.births().stream().anyMatch(this::isImmuneByBirth);
  }

  private boolean isImmuneByBirth(Immunity.ByBirth birth) {
    return patient.patient().born().isBefore(birth.before())
        && birth.country() == null
        && !patient.patient().shows(birth.exclusions());
  }

  /** Table 7-7. */
  boolean contraindicated(Series series) {
    if (patient.patient().observations().isEmpty()) {
      return false;
    }
    var applying = antigen.contraindications().stream().filter(this::applies).toList();
    if (applying.stream().anyMatch(contraindication -> contraindication.vaccines().isEmpty())) {
      return true;
    }
    var vaccines =
        series.doses().stream().flatMap(dose -> dose.preferableVaccines().stream()).toList();
    return !applying.isEmpty()
        && !vaccines.isEmpty()
        && vaccines.stream().allMatch(vaccine -> isRuledOut(vaccine, applying));
  }

  private boolean applies(Contraindication contraindication) {
    return patient.patient().shows(Set.of(contraindication.observation()))
        && patient.isAged(contraindication.begin(), contraindication.end(), patient.assessed());
  }

  private boolean isRuledOut(SeriesVaccine vaccine, List<Contraindication> applying) {
    return applying.stream()
        .flatMap(contraindication -> contraindication.vaccines().stream())
        .anyMatch(ruledOut ->
            ruledOut.cvx() == vaccine.cvx()
                && ruledOut.fits(patient.patient().born(), patient.assessed()));
  }
}

package org.monarca.immunization.evaluate;

import java.util.Set;
import org.monarca.immunization.schedule.Series;

/** Which series concern a patient (CDSi 5.1). */
public final class Relevance {

  private Relevance() {}

  /** Whether a series does: table 5-5. */
  public static boolean isRelevant(Series series, Case patient) {
    return (series.sexes().isEmpty() || series.sexes().contains(patient.patient().sex()))
        && (series.type() != Series.Type.RISK
            || series.indications().stream().anyMatch(indication -> applies(indication, patient)));
  }

  private static boolean applies(Series.Indication indication, Case patient) {
    return !patient.patient().observations().isEmpty()
        && patient.patient().shows(Set.of(indication.observation()))
        && patient.isAged(indication.begin(), indication.end(), patient.assessed());
  }
}

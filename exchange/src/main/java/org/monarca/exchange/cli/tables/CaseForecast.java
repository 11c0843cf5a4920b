package org.monarca.exchange.cli.tables;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.monarca.immunization.Dose;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.GroupForecast;
import org.monarca.immunization.Patient;
import org.monarca.immunization.Status;

/** Assesses one case and writes its rows. */
final class CaseForecast {

  static final String FORECAST_HEADING =
      "case_id,vaccine_group,status,next_dose,earliest_date,recommended_date,past_due_date\n";
  static final String EVALUATION_HEADING =
      "case_id,vaccine_group,cvx_code,occurrence_date,status,reason\n";

  private final Forecaster forecaster;
  private final List<GivenVaccine> vaccines;
  private final Map<String, String> groups = VaccineGroups.codes();

  CaseForecast(Forecaster forecaster, List<GivenVaccine> vaccines) {
    this.forecaster = forecaster;
    this.vaccines = vaccines;
  }

  /** Rows of several cases. */
  record Texts(CsvText forecasts, CsvText evaluations) {}

  void add(DoseCase one, Texts texts) {
    var patient = one.patient(vaccines);
    var assessment = forecaster.assess(patient, one.assessed());
    var byGroup = new HashMap<String, GroupForecast>();
    assessment.forecasts().forEach(forecast -> byGroup.put(forecast.group(), forecast));
    groups.forEach((name, code) ->
        addForecast(one, code, Objects.requireNonNull(byGroup.get(name), name), texts.forecasts()));
    var codes = codes(one, patient);
    assessment
        .evaluations()
        .forEach(evaluation -> addEvaluation(one.id(), evaluation, codes, texts.evaluations()));
  }

  /** As they were written, which may differ among doses of one vaccine. */
  private Map<Dose, String> codes(DoseCase one, Patient patient) {
    var codes = new IdentityHashMap<Dose, String>();
    for (int i = 0; i < one.doses(); i++) {
      codes.put(patient.doses().get(i), one.vaccine(i, vaccines).code());
    }
    return codes;
  }

  private static void addForecast(DoseCase one, String code, GroupForecast forecast, CsvText text) {
    var due = forecast.due();
    if (due == null) {
      text.row(one.id(), code, words(forecast.status()), null, null, null, null);
    } else {
      text.row(
          one.id(),
          code,
          words(forecast.status()),
          due.number(),
          due.earliest(),
          due.recommended(),
          due.pastDue());
    }
  }

  private void addEvaluation(
      String id, DoseEvaluation evaluation, Map<Dose, String> codes, CsvText text) {
    var code = groups.get(evaluation.group());
    if (code != null) {
      text.row(
          id,
          code,
          codes.get(evaluation.dose()),
          evaluation.dose().given(),
          evaluation.verdict().words(),
          evaluation.reason().words());
    }
  }

  private static String words(Status status) {
    var said = status == Status.CONTRAINDICATED ? Status.NOT_RECOMMENDED : status;
    return said.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

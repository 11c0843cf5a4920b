package org.monarca.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.immunization.schedule.Period;
import org.monarca.immunization.schedule.Schedule;

/** A child of tests, whose life is told by ages. Immutable. */
record Child(Patient patient) {

  static final Forecaster FORECASTER = Forecaster.of(Schedule.standard());

  static final String DTAP = "DTaP/Tdap/Td";

  static Child born(String day) {
    return new Child(Patient.of(LocalDate.parse(day), Sex.FEMALE, List.of()));
  }

  Child boy() {
    return new Child(
        new Patient(patient.born(), Sex.MALE, patient.doses(), patient.observations()));
  }

  /** Given at an age as CDC words it. */
  Child given(String age, int... cvx) {
    return on(day(age).toString(), cvx);
  }

  /** Given on a day. */
  Child on(String day, int... cvx) {
    var child = this;
    for (int vaccine : cvx) {
      child = child.with(Dose.of(vaccine, LocalDate.parse(day)));
    }
    return child;
  }

  Child with(Dose dose) {
    var doses = new ArrayList<>(patient.doses());
    doses.add(dose);
    return new Child(new Patient(patient.born(), patient.sex(), doses, patient.observations()));
  }

  Child observed(String... codes) {
    var observations = new ArrayList<Observation>();
    for (var code : codes) {
      observations.add(new Observation(code, null));
    }
    return new Child(new Patient(patient.born(), patient.sex(), patient.doses(), observations));
  }

  LocalDate day(String age) {
    return Period.parse(age).after(patient.born());
  }

  Assessment assessedAt(String age) {
    return FORECASTER.assess(patient, day(age));
  }

  /** What is said of a group at an age, in one line of dates. */
  String forecast(String group, String age) {
    return words(
        assessedAt(age).forecasts().stream()
            .filter(one -> one.group().equals(group))
            .findFirst()
            .orElseThrow());
  }

  /** The verdicts on the doses of a group, the earliest first. */
  List<String> verdicts(String group, String age) {
    return assessedAt(age).evaluations().stream()
        .filter(one -> one.group().equals(group))
        .map(one -> one.verdict().words() + ": " + one.reason().words())
        .toList();
  }

  /** Whether the doses of a group count, the earliest first: {@code 1101}. */
  String valid(String group, String age) {
    return assessedAt(age).evaluations().stream()
        .filter(one -> one.group().equals(group))
        .map(one -> one.verdict() == Verdict.VALID ? "1" : "0")
        .reduce("", String::concat);
  }

  static String words(GroupForecast forecast) {
    var due = forecast.due();
    return due == null
        ? forecast.status().name()
        : "%s %d %s %s %s"
            .formatted(
                forecast.status().name(),
                due.number(),
                due.earliest(),
                due.recommended(),
                due.pastDue() == null ? "-" : due.pastDue());
  }
}

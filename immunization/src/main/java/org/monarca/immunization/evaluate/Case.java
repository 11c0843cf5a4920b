package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Patient;
import org.monarca.immunization.history.History;
import org.monarca.immunization.schedule.Period;
import org.monarca.immunization.schedule.Schedule;

/** One patient on the day of the assessment. */
public record Case(Patient patient, History history, LocalDate assessed, Schedule schedule) {

  /** A patient assessed on a day by a schedule. */
  public static Case of(Patient patient, LocalDate assessed, Schedule schedule) {
    return new Case(patient, History.of(patient, assessed, schedule), assessed, schedule);
  }

  /** The day on which the patient is of an age; null of none. */
  public @Nullable LocalDate ageDay(@Nullable Period age) {
    return age == null ? null : age.after(patient.born());
  }

  /** Whether a day lies between two ages; the first is included, none is no bound. */
  public boolean isAged(@Nullable Period begin, @Nullable Period end, LocalDate day) {
    return (begin == null || !day.isBefore(begin.after(patient.born())))
        && (end == null || day.isBefore(end.after(patient.born())));
  }
}

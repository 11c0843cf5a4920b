package org.monarca.immunization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whose history is assessed. The order of the doses does not matter. */
public record Patient(LocalDate born, Sex sex, List<Dose> doses, List<Observation> observations) {

  public Patient {
    doses = List.copyOf(doses);
    observations = List.copyOf(observations);
  }

  /** A patient of whom nothing is known but the doses. */
  public static Patient of(LocalDate born, Sex sex, List<Dose> doses) {
    return new Patient(born, sex, doses, List.of());
  }

  /** Whether one of these observations was made. */
  public boolean shows(Collection<String> codes) {
    return !observations.isEmpty()
        && observations.stream().map(Observation::code).anyMatch(codes::contains);
  }
}

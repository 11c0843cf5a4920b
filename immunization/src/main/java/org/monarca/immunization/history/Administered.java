package org.monarca.immunization.history;

import java.time.LocalDate;
import org.monarca.immunization.Dose;

/**
 * A dose in the order of the whole history.
 *
 * @param order from 0; doses before it have a smaller one
 */
public record Administered(Dose dose, int order) {

  /** CDC's code of the vaccine. */
  public int cvx() {
    return dose.cvx();
  }

  /** The day on which it was given. */
  public LocalDate given() {
    return dose.given();
  }
}

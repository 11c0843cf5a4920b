package org.monarca.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One vaccine that was given.
 *
 * @param cvx CDC's code of the vaccine as a number: 8 for {@code 08}
 * @param manufacturer CDC's MVX code; null where nobody tells it
 * @param substandard whether it was expired, recalled or spoilt, so that it counts for nothing
 */
public record Dose(int cvx, LocalDate given, @Nullable String manufacturer, boolean substandard) {

  /** A dose of which no more is known than the vaccine and the day. */
  public static Dose of(int cvx, LocalDate given) {
    return new Dose(cvx, given, null, false);
  }

  /** Whether it is the same dose as another, told once more. */
  public boolean repeats(Dose other) {
    return cvx == other.cvx
        && given.equals(other.given)
        && substandard == other.substandard
        && (other.manufacturer == null || other.manufacturer.equals(manufacturer));
  }
}

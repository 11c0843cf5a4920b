package org.monarca.immunization.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine that may be given for a dose.
 *
 * @param manufacturer whose product it must be; null for anybody's
 * @param named whether a forecast may name it
 */
public record SeriesVaccine(
    int cvx,
    @Nullable Period begin,
    @Nullable Period end,
    @Nullable String manufacturer,
    boolean named) {

  /** Whether it may be given on a day to somebody born on another. */
  public boolean fits(LocalDate born, LocalDate day) {
    return (begin == null || !day.isBefore(begin.after(born)))
        && (end == null || day.isBefore(end.after(born)));
  }

  /** Whether a product of this maker is meant; who is not told is believed. */
  public boolean isOf(@Nullable String maker) {
    return manufacturer == null || maker == null || manufacturer.equalsIgnoreCase(maker);
  }
}

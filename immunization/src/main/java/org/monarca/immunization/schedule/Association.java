package org.monarca.immunization.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An antigen that a vaccine holds, for those of an age. */
public record Association(String antigen, @Nullable Period begin, @Nullable Period end) {

  /** Whether it counts when given on a day to somebody born on another. */
  public boolean holds(LocalDate born, LocalDate day) {
    return (begin == null || !day.isBefore(begin.after(born)))
        && (end == null || day.isBefore(end.after(born)));
  }
}

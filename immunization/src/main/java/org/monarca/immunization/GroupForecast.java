package org.monarca.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is due of a vaccine group.
 *
 * @param group as CDC names it: {@code DTaP/Tdap/Td}
 * @param due null where nothing is due
 */
public record GroupForecast(String group, Status status, @Nullable Due due) {

  /**
   * The next dose.
   *
   * @param number which dose it is, from 1
   * @param earliest the first day on which it counts
   * @param recommended never before {@code earliest}
   * @param pastDue the day after which it is late; null where it never is
   */
  public record Due(
      int number, LocalDate earliest, LocalDate recommended, @Nullable LocalDate pastDue) {}
}

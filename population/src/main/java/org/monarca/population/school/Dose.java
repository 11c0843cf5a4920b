package org.monarca.population.school;

import java.time.LocalDate;

/**
 * One vaccination as it really was.
 *
 * @param name which dose of which series: {@code MMR2}
 * @param cvx the vaccine's CVX code, as text
 */
public record Dose(String name, String cvx, LocalDate day) {

  /** The series it belongs to: {@code MMR}. */
  String series() {
    return Vaccinations.series(name);
  }
}

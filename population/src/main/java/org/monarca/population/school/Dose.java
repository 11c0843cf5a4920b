package org.monarca.population.school;

import java.time.LocalDate;

/**
 * One vaccination as it really was.
 *
 * @param cvx the vaccine's CVX code, as text
 */
public record Dose(String cvx, LocalDate day) {}

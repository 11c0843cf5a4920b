package org.monarca.population.people;

import java.time.LocalDate;

/**
 * The time for which a family follows the work.
 *
 * @param family the family's number, the same in every run with the same seed
 * @param begins when it takes up the life
 * @param roadEnds when it moves for work no more
 * @param alone whether it is a young person without parents
 */
public record Tenure(long family, LocalDate begins, LocalDate roadEnds, boolean alone) {}

package org.monarca.population.people;

import org.jspecify.annotations.Nullable;
import org.monarca.population.names.Tradition;

/**
 * How a child stands to others; true features that no State tells.
 *
 * @param family the family's number
 * @param half whether it has another father than its brothers and sisters
 * @param alone whether it travels without parents
 * @param namesakeOf the number of a stranger of the same name and birth date, null for nearly all
 */
public record Kinship(
    long family, Tradition tradition, boolean half, boolean alone, @Nullable Long namesakeOf) {}

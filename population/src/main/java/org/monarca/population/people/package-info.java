/**
 * Families: parents, children, twins, half-siblings, namesakes, young people on their own.
 *
 * <p>Invariants: a family depends on the seed and its number alone, never on the day for which it
 * is asked; a child's number follows from the number of the family, so that it stays the same
 * whatever the size of the population and the day. All contact data is visibly made up: telephone
 * 555-0100 to 555-0199, mail at example.org.
 */
@NullMarked
package org.monarca.population.people;

import org.jspecify.annotations.NullMarked;

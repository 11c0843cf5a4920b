/**
 * Families: parents, children, twins, half-siblings, young people on their own.
 *
 * <p>Invariants: a family depends on the seed, its number and the date alone; nobody is older than
 * 21 years or younger than a month on that date; a child's number follows from the number of the
 * family, so that it stays the same whatever the size of the population. All contact data is
 * visibly made up: telephone 555-0100 to 555-0199, mail at example.org.
 */
@NullMarked
package org.monarca.population.people;

import org.jspecify.annotations.NullMarked;

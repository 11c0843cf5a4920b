/**
 * Synthetic families, their moves and the submissions of their States, with the truth: for
 * demonstrations, training, tests and benchmarks.
 *
 * <p>{@link org.monarca.population.Population} is the entry. It knows nothing of the service: it
 * writes bundles as any State would.
 *
 * <p>Invariants: the same settings give the same bytes, whatever the number of threads; lives
 * depend on the seed and the States, never on a date, so that a later day tells of the same
 * children; the changes of all nights add up to the list of the last; every person is made up and
 * visibly so; a child is in the truth file once for every number under which a State tells of it.
 * Memory does not grow with the population: cabins are brought forth, written and forgotten.
 *
 * <p>Rooms: {@code people}, {@code work} and {@code journeys} are the true world, {@code school}
 * what happened in it, {@code states} what the States make of it, {@code nights} where it waits to
 * be sent, {@code names} and {@code places} what it is drawn from, {@code chance} how.
 */
@NullMarked
package org.monarca.population;

import org.jspecify.annotations.NullMarked;

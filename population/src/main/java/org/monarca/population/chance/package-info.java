/**
 * Chance that can be repeated, and the tables it draws from.
 *
 * <p>Invariants: every draw comes from a {@link org.monarca.population.chance.Chance} made of the
 * seed and of what the draw is for (a family, a child, a child in a State), never from a shared
 * source; so nothing depends on the number of threads or on what was drawn for anybody else.
 */
@NullMarked
package org.monarca.population.chance;

import org.jspecify.annotations.NullMarked;

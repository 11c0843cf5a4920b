/**
 * Where a family lived and worked, and when: a home, seasonal stops, moves within a State.
 *
 * <p>Invariants: a journey is drawn whole, to its end; stays follow one another without overlap,
 * the first by a qualifying move, only the last may be open.
 */
@NullMarked
package org.monarca.population.journeys;

import org.jspecify.annotations.NullMarked;

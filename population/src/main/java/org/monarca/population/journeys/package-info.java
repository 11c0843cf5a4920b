/**
 * Where a family lived and worked, and when: a home, seasonal stops, moves within a State.
 *
 * <p>Invariants: stays follow one another without overlap, all begin before the date of the
 * population, only the last may be open; every child of the family was born before the end of the
 * last one.
 */
@NullMarked
package org.monarca.population.journeys;

import org.jspecify.annotations.NullMarked;

/**
 * Where families live and work: the States with their season and school year, towns, birth places
 * abroad.
 *
 * <p>Towns are real, everything at an address is made up.
 */
@NullMarked
package org.monarca.population.places;

import org.jspecify.annotations.NullMarked;

/**
 * Where families live and work: the States with their school year, regions with their season and
 * their peoples, towns, places abroad.
 *
 * <p>Towns are real, everything at an address is made up.
 */
@NullMarked
package org.monarca.population.places;

import org.jspecify.annotations.NullMarked;

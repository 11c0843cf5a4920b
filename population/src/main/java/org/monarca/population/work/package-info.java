/**
 * How migratory families earn their living: following crops along a stream, moving from plant to
 * plant, fishing in summer, crossing the border every year, or one move and no more.
 *
 * <p>Invariants: a livelihood lies within the States that submit; where a work region's own home
 * bases are not among them, a chosen State of the same stream stands in, so that any choice of
 * States has families who travel between them.
 */
@NullMarked
package org.monarca.population.work;

import org.jspecify.annotations.NullMarked;

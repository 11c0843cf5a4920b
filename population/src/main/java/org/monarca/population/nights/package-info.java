/**
 * What is kept on disk between the bringing forth of lives, family by family, and the sending of
 * files, night by night; and the list of what was sent.
 *
 * <p>Invariants: records come off the shelf in the order in which they were put there; memory holds
 * where the records of one month lie, never the records.
 */
@NullMarked
package org.monarca.population.nights;

import org.jspecify.annotations.NullMarked;

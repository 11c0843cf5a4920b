/**
 * Names as frequent as real ones: Spanish surnames and given names after the frequencies of INE,
 * English ones after the census of the United States.
 *
 * <p>The lists and their terms of use are described in the README beside them.
 */
@NullMarked
package org.monarca.population.names;

import org.jspecify.annotations.NullMarked;

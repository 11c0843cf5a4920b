/**
 * Names as frequent as real ones: Spanish surnames and given names after the frequencies of INE,
 * English ones after the census of the United States; Mixtec, K'iche', Mam, Q'anjob'al, Haitian,
 * Yup'ik and Hmong ones from lists without frequencies.
 *
 * <p>The lists and their terms of use are described in the README beside them.
 */
@NullMarked
package org.monarca.population.names;

import org.jspecify.annotations.NullMarked;

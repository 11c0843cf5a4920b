/**
 * The data dictionary: all that is published about elements, codes and versions, in words, English
 * and Spanish. The written documentation and the pages of the product are made from it.
 *
 * <p>Invariant: it adds words to the catalogue and no facts; every element has an example that
 * holds all rules.
 */
@NullMarked
package org.monarca.records.dictionary;

import org.jspecify.annotations.NullMarked;

/**
 * How well single things that two records say agree, as a {@link
 * org.monarca.linkage.compare.Level}: names as lists of words, dates, places, numbers. Knows no
 * weights. Pure, symmetrical, without allocation: this runs for every pair.
 */
@NullMarked
package org.monarca.linkage.compare;

import org.jspecify.annotations.NullMarked;

/**
 * What names look and sound like: folding, edit distances, sound codes.
 *
 * <p>Invariants: every function is pure, allocates nothing in the comparisons, and folding is
 * idempotent. Letters of any script survive folding; only what a keyboard or a clerk adds (accents,
 * case, apostrophes, hyphens, digits) is taken away.
 */
@NullMarked
package org.monarca.linkage.text;

import org.jspecify.annotations.NullMarked;

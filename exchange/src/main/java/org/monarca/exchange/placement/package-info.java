/**
 * What a school does with a child tomorrow, as far as the child's record says it: in which grade,
 * with which courses, and why. Pure: the same record on the same day says the same.
 */
@NullMarked
package org.monarca.exchange.placement;

import org.jspecify.annotations.NullMarked;

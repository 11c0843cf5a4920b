/**
 * Every problem that a submission can have, with a permanent code, and one finding of it.
 *
 * <p>Invariants: a code is never reused and never changes its meaning; what a problem says stands
 * in {@code messages.properties} (and, by language, beside it), never in code. Thousands: 1 the
 * whole submission, 2 one child, 3 warnings, 4 a row that belongs to nobody.
 */
@NullMarked
package org.monarca.records.problems;

import org.jspecify.annotations.NullMarked;

/**
 * What the States make of a child: each its own number, habits, omissions and slips.
 *
 * <p>Invariants: a State tells only of its own attendances; at the error rates {@code LOW} and
 * {@code USUAL} every record passes the rules of a submission, at {@code HIGH} about 4 in 1,000 do
 * not, on purpose; what goes wrong in one State is independent of the others.
 */
@NullMarked
package org.monarca.population.states;

import org.jspecify.annotations.NullMarked;

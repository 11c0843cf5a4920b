/**
 * What the States make of a child: each its own number, habits, omissions and slips, told entry by
 * entry in a book.
 *
 * <p>Invariants: a book depends on the seed, the States chosen and the error rate, never on the day
 * for which it is read; everything it says on a night happened before that night; a State tells
 * only of its own attendances; what goes wrong in one State is independent of the others. Records
 * that the exchange must reject are made where they are sent, not in the book: none at {@code LOW},
 * 2 of 10,000 at {@code USUAL}, 60 of 10,000 at {@code HIGH}.
 */
@NullMarked
package org.monarca.population.states;

import org.jspecify.annotations.NullMarked;

/**
 * The one-child view: what all States say of a child, put together, each value with who says so.
 *
 * <p>Invariants: nothing is stored, everything follows from the living source records and their
 * links, and comes out the same each time; which State's value is shown first is decided by rules
 * that are data ({@code survivorship.csv}), and what the others say stands beside it, never hidden;
 * a withdrawn record is named but not shown; what a State should not have sent is masked for all
 * others, and where a protected child is withheld, by one policy through which everything passes;
 * every view of a child and every search is audited in the transaction that reads.
 */
@NullMarked
package org.monarca.exchange.consolidated;

import org.jspecify.annotations.NullMarked;

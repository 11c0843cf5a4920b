/**
 * Which source records are one child: exchange IDs, links, near matches, and the search that
 * resembles.
 *
 * <p>Invariants: every source record has exactly one exchange ID (a deferred foreign key from
 * {@code students.source} to {@code identity.link} holds it); an ID is never issued twice and none
 * is ever removed; an alias leads to exactly one ID that is alive, and {@code identity.link} holds
 * living ones only; two IDs that were established are joined by a person, never by the engine; what
 * was decided is kept with the evidence and the model as they were then.
 *
 * <p>Batches are resolved one at a time (a lock of the transaction), so that two workers do not
 * issue two numbers for one child, and so that changes become visible in the order of their times:
 * a reader who has read up to a moment misses nothing. Within a batch the order does not matter:
 * the records are taken by State and id, each a candidate for those after it.
 */
@NullMarked
package org.monarca.exchange.identity;

import org.jspecify.annotations.NullMarked;

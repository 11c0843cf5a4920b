/**
 * Resolves records in the order in which they come: each is one of the children known so far, a
 * person's question, or a new child. The records known stand behind a {@link
 * org.monarca.linkage.resolve.CandidateIndex}: a database online, memory in a local batch; a
 * cluster hands over the pairs it has met by itself. All three decide by the same code.
 *
 * <p>Invariants: one at a time and in batches of any size the answer is the same; a key that too
 * many hold is refined by another, never dropped.
 */
@NullMarked
package org.monarca.linkage.resolve;

import org.jspecify.annotations.NullMarked;

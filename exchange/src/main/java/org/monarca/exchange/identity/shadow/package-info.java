/**
 * Trying a model beside the active one: over all records, what each of the two would decide about
 * the record if it came in now, given all others.
 *
 * <p>Invariants: a run writes nothing but its own tables, so it links and parts nobody; a chunk and
 * the progress it makes are one transaction, so a run that was interrupted goes on where it was,
 * and each record is counted once; both models see the same records and the same candidates.
 */
@NamedInterface("shadow")
@NullMarked
package org.monarca.exchange.identity.shadow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

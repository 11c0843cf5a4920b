/**
 * The audit trail as people ask it: by time, person, State, action, object, request and purpose,
 * newest first; and one entry with its place in the chain.
 *
 * <p>Invariants: that somebody asked is written down in the transaction in which they are answered;
 * whoever belongs to a State is shown what people and systems of that State did, and nothing else;
 * a page begins where the one before it ended, whatever is written meanwhile. Whether a child among
 * the entries is protected is not known here: who shows them asks.
 */
@NamedInterface("trail")
@NullMarked
package org.monarca.exchange.audit.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

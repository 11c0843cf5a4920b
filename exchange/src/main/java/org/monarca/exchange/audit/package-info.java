/**
 * The audit trail: who did what, when, to which record, and how it ended; reads included (NIST SP
 * 800-53 AU-2, AU-3).
 *
 * <p>Invariants: an entry is written in the transaction of what it tells of, or committed before it
 * where a long list leaves page by page, so an action that cannot be audited does not happen
 * (AU-5); entries are only added, the service's role can neither change nor remove one (AU-9); an
 * entry holds codes, numbers and identifiers, never a name, an address of a person or a search
 * term.
 */
@NullMarked
package org.monarca.exchange.audit;

import org.jspecify.annotations.NullMarked;

/**
 * REST under {@code /api/v1}, for States' systems. A controller reads the request, asks one feature
 * and writes its answer in the words of the contract; it decides nothing.
 *
 * <p>Invariants: every refusal is a problem as RFC 9457 has it, with a permanent {@code code}; what
 * is missing and what is another State's are refused alike; no term of a search and no name stands
 * in an address; a problem tells nothing of the inside.
 */
@NullMarked
package org.monarca.exchange.api;

import org.jspecify.annotations.NullMarked;

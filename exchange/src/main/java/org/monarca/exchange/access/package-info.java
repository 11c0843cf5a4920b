/**
 * Who may come in and what each may do: accounts of people, clients of States' systems, sign-in,
 * sessions, access tokens, rate limits, and the table of routes.
 *
 * <p>Invariants: a route that does not stand in {@code routes.csv} is open to nobody; a refusal,
 * whoever asks and whatever is missing, tells nothing of what exists; passwords, client secrets and
 * access tokens are kept as digests only; a token or a session that is ended is worth nothing on
 * the next request; every sign-in, sign-out, token and refused access is audited.
 */
@NullMarked
package org.monarca.exchange.access;

import org.jspecify.annotations.NullMarked;

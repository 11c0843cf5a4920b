/**
 * The second factor of people who sign in with a password: an authenticator that tells a code for
 * each half minute (RFC 6238), and ten recovery codes for when it is lost. Whoever has none signs
 * in by the password alone. A passkey ({@code access.passkeys}) is a factor as well.
 *
 * <p>Invariants: an authenticator counts once a first code proved it; no code is taken twice, not
 * even by two requests at once; its secret stands in the database only under a key that does not,
 * and bound to its account; of recovery codes a digest is kept; whoever adds or removes a factor
 * ends their other sessions.
 */
@NamedInterface("factors")
@NullMarked
package org.monarca.exchange.access.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

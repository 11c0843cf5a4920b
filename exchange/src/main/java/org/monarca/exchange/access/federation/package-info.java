/**
 * Identity providers that people sign in by (OpenID Connect): which there are, what they are
 * believed, and which of their identities are whose account.
 *
 * <p>Invariants: no account is made by a provider, none is found by an e-mail address; an identity
 * is an issuer and a subject, and is bound to one account by its person; an answer is taken once,
 * in the session that asked, for what was asked, from the provider that was asked; how somebody
 * showed who they are counts only where the installation lists it.
 */
@NamedInterface("federation")
@NullMarked
package org.monarca.exchange.access.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The systems of States: their public keys, their secrets and access tokens, kept as digests only,
 * who sees to them, and the security of the interface for programs. A token that is revoked is
 * worth nothing on the next request.
 */
@NamedInterface("clients")
@NullMarked
package org.monarca.exchange.access.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

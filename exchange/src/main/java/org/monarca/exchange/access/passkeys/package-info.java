/**
 * Passkeys: people sign in by a key that their phone, computer or security key keeps for them
 * (WebAuthn, level 3). Whoever shows one has shown what they have and, since the device asks for
 * its person each time, who they are or what they know: it counts as both factors.
 *
 * <p>Invariants: what is signed is a challenge that the exchange drew for this session, for one
 * purpose, good once and for five minutes; it is signed for the exchange's own domain and address;
 * the device has verified its person; a counter that goes back is refused.
 */
@NamedInterface("passkeys")
@NullMarked
package org.monarca.exchange.access.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

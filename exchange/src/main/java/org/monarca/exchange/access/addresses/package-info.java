/**
 * Changes of the address that a person signs in with and is written to.
 *
 * <p>Invariants: until whoever reads mail at the old address and whoever reads it at the new one
 * have both confirmed, the old one counts; either ends it by refusing; one that is over changes
 * nothing; whether the new address has an account is told to nobody but who reads mail there.
 */
@NamedInterface("addresses")
@NullMarked
package org.monarca.exchange.access.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

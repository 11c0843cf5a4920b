package org.monarca.exchange.access.addresses;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that is under way.
 *
 * @param former address that counts until it is made
 * @param address that is to count
 * @param expires when it is over, whatever was confirmed by then
 * @param confirmedOld null until whoever reads mail at the old address has confirmed it
 * @param confirmedNew the same of the new one
 */
public record AddressChange(
    UUID id,
    String account,
    String former,
    String address,
    Instant expires,
    @Nullable Instant confirmedOld,
    @Nullable Instant confirmedNew) {

  /** Without the addresses, for logs. */
  @Override
  public String toString() {
    return "AddressChange[" + id + "]";
  }
}

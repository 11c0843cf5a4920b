package org.monarca.exchange.web;

import java.util.Optional;
import java.util.UUID;

/** A random number as an address has it. */
final class TypedId {

  private TypedId() {}

  /** Empty where it is none. */
  static Optional<UUID> of(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }
}

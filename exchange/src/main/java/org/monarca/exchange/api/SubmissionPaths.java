package org.monarca.exchange.api;

import java.util.Optional;
import java.util.UUID;

/** Submissions in addresses. */
final class SubmissionPaths {

  private SubmissionPaths() {}

  /** What is no identifier is an identifier of nothing. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

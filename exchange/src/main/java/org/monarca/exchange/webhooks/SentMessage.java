package org.monarca.exchange.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to an address, and how it stands.
 *
 * @param submission that it tells of; null of a test
 * @param answer what came of the last attempt, as a code; null before the first
 * @param reason why it was given up, as a code; null where it was not
 * @param due when it is sent next, where it is on its way
 */
public record SentMessage(
    UUID id,
    MessageKind kind,
    @Nullable UUID submission,
    Instant written,
    Standing standing,
    int attempts,
    @Nullable String answer,
    @Nullable String reason,
    Instant due) {

  /** Where a message is. */
  public enum Standing {
    PENDING,
    ARRIVED,
    DEAD
  }
}

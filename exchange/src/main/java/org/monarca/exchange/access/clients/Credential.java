package org.monarca.exchange.access.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client proves itself by, without the secret where it is one.
 *
 * @param kid by which an assertion names the key; empty for a secret
 * @param algorithms those that the key signs by; none for a secret
 * @param used last use, to the minute; null before the first
 * @param thumbprint of a key (RFC 7638), by which two people know that they see the same; empty for
 *     a secret
 * @param waits whether another person has to confirm it first
 * @param addedBy account; null where a set-up made it
 */
public record Credential(
    long id,
    String kid,
    List<String> algorithms,
    Instant added,
    @Nullable Instant used,
    String thumbprint,
    boolean waits,
    @Nullable String addedBy) {

  public boolean isKey() {
    return !kid.isEmpty();
  }
}

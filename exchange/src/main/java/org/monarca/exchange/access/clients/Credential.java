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
 */
public record Credential(
    long id, String kid, List<String> algorithms, Instant added, @Nullable Instant used) {

  public boolean isKey() {
    return !kid.isEmpty();
  }
}

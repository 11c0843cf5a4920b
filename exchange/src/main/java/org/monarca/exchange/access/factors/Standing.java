package org.monarca.exchange.access.factors;

import java.time.Instant;
import java.util.Optional;

/**
 * Which second factors a person has.
 *
 * @param authenticator the one that counts
 * @param pending the key of one that no code has proved yet
 * @param next the key of one that is to replace it, and that no code has proved yet
 * @param codes what is left of the recovery codes
 */
public record Standing(
    Optional<Authenticator> authenticator,
    Optional<NewKey> pending,
    Optional<NewKey> next,
    Optional<Codes> codes) {

  /** An authenticator that counts. */
  public record Authenticator(Instant since, Instant used) {}

  /** Recovery codes that were not used yet: one at least. */
  public record Codes(int left, Instant made) {}
}

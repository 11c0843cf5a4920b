package org.monarca.exchange.access.federation;

import org.jspecify.annotations.Nullable;

/** What came of somebody's way to a provider and back. */
public sealed interface Outcome {

  /**
   * The provider vouches for them.
   *
   * @param proof that is taken once, by whatever makes use of it
   */
  record Vouched(
      Errand errand, IdentityProvider provider, Identity identity, Level level, String proof)
      implements Outcome {}

  /**
   * It does not, or is not believed.
   *
   * @param errand null where none of this session is known
   * @param reason for the audit alone
   */
  record Refused(@Nullable Errand errand, String reason) implements Outcome {}
}

package org.monarca.exchange.access.passkeys;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey, as its person sees it.
 *
 * @param name that the person gave it
 * @param used when it was shown last
 */
public record Passkey(long id, String name, Instant made, Optional<Instant> used) {

  /** How many a person may have. */
  public static final int MOST = 10;

  /** Of a name, in characters. */
  public static final int LONGEST_NAME = 60;
}

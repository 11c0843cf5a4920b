package org.monarca.exchange.mappings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a State, by its newest version.
 *
 * @param madeBy account
 * @param used when something was last sent by it; null for never
 * @param ended null while it may be chosen
 */
public record KeptMapping(
    String name,
    String title,
    int version,
    Instant made,
    String madeBy,
    @Nullable Instant used,
    @Nullable Instant ended) {

  public boolean lives() {
    return ended == null;
  }
}

package org.monarca.exchange.mappings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a State, by its newest version.
 *
 * @param madeBy account
 * @param last what was sent by it last, dry runs aside; null for nothing
 * @param ended null while it may be chosen
 */
public record KeptMapping(
    String name,
    String title,
    int version,
    Instant made,
    String madeBy,
    @Nullable Use last,
    @Nullable Instant ended) {

  /** A submission that was sent by it. */
  public record Use(UUID submission, Instant at) {}

  public boolean lives() {
    return ended == null;
  }

  /** When something was last sent by it; null for never. */
  public @Nullable Instant used() {
    return last == null ? null : last.at();
  }
}

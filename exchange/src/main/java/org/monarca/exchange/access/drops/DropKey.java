package org.monarca.exchange.access.drops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key by which a State's system comes to the SFTP drop.
 *
 * @param name by which people know it
 * @param kind {@code ssh-ed25519}
 * @param fingerprint as {@code ssh-keygen -l} says it
 * @param addedBy account; null where a set-up made it
 * @param waits whether another person has to confirm it first
 * @param used last use, to the minute; null before the first
 * @param ended null while it is not
 * @param endedBy account; null while it is not ended
 */
public record DropKey(
    long id,
    String name,
    String kind,
    String fingerprint,
    Instant added,
    @Nullable String addedBy,
    boolean waits,
    @Nullable Instant used,
    @Nullable Instant ended,
    @Nullable String endedBy) {

  public boolean lives() {
    return ended == null;
  }

  /** Whether it lets a system in. */
  public boolean isGood() {
    return lives() && !waits;
  }
}

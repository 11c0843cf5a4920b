package org.monarca.exchange.audit.room;

import org.jspecify.annotations.Nullable;

/**
 * The room that the trail takes at a moment.
 *
 * @param bytes of its tables and their indexes
 * @param daily entries of the last day that was closed
 * @param most bytes from which on it is tight
 * @param free bytes where PostgreSQL keeps its files; absent where the service cannot see that
 * @param leastFree below which it is tight
 */
public record Room(long bytes, long daily, long most, @Nullable Long free, long leastFree) {

  /** Whether operators should see to more. */
  public boolean isTight() {
    return bytes >= most || (free != null && free < leastFree);
  }
}

package org.monarca.exchange.pulls;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;

/**
 * A worker's hold on an address.
 *
 * @param tries at this time that failed until now
 * @param tryAsked since when somebody wants it tried only; null where it is to be fetched
 * @param fence rises with each claim; only the highest may say what became of it
 */
record Taken(
    long id,
    String state,
    URI url,
    Terms terms,
    int tries,
    @Nullable Instant tryAsked,
    Seen seen,
    Instant begun,
    long fence) {

  /** What sends to the ledger in the State's name. */
  private static final String SENDER = "pull-";

  /**
   * What the system said of the file that was taken last.
   *
   * @param readBy version of the mapping; null where there was none
   */
  record Seen(@Nullable String etag, @Nullable String modified, @Nullable Integer readBy) {}

  boolean dryRun() {
    return tryAsked != null;
  }

  Actor sender() {
    return Actor.system(SENDER + id, state);
  }
}

package org.monarca.exchange.pulls;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;

/**
 * A worker's hold on an address.
 *
 * @param tries that failed until now, since it was last told or worked
 * @param unsettled attempts in a row of which nobody noted what became, with this one
 * @param due when it was to be fetched
 * @param tryAsked since when somebody wants it tried only; null where it is to be fetched
 * @param fence rises with each claim and each change; only the highest may say what became of it
 */
record Taken(
    long id,
    String state,
    URI url,
    Terms terms,
    int tries,
    int unsettled,
    Instant due,
    @Nullable Instant tryAsked,
    Seen seen,
    Instant begun,
    long fence) {

  /** What sends to the ledger in the State's name. */
  private static final String SENDER = "pull-";

  private static final Pattern SENT = Pattern.compile(SENDER + "([0-9]{1,18})");

  /**
   * What the system said of the file that was taken last.
   *
   * @param readBy version of the mapping; null where there was none
   */
  record Seen(@Nullable String etag, @Nullable String modified, @Nullable Integer readBy) {}

  boolean dryRun() {
    return tryAsked != null;
  }

  /** The address by which the ledger says that something came; empty where it came another way. */
  static Optional<Long> source(String sender) {
    var sent = SENT.matcher(sender);
    return sent.matches() ? Optional.of(Long.valueOf(sent.group(1))) : Optional.empty();
  }

  Actor sender() {
    return Actor.system(SENDER + id, state);
  }
}

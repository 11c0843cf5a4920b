package org.monarca.exchange.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a State's system hears of submissions.
 *
 * @param addedBy account; null where a set-up made it
 * @param waits whether another person has to confirm it first
 * @param stopped since when nothing is sent, because its receiver said that nobody listens there
 * @param failures attempts in a row that failed
 * @param arrived the last message that was taken; null before the first
 * @param failed the last attempt that failed; null where none has
 * @param answer what came of that attempt, as a code; null where none failed
 * @param formerUntil until when a former secret signs too; null where there is none
 * @param ended null while it is not
 * @param endedBy account; null while it is not ended
 */
public record Webhook(
    long id,
    String url,
    Instant added,
    @Nullable String addedBy,
    boolean waits,
    @Nullable Instant stopped,
    int failures,
    @Nullable Instant arrived,
    @Nullable Instant failed,
    @Nullable String answer,
    @Nullable Instant formerUntil,
    @Nullable Instant ended,
    @Nullable String endedBy) {

  /** How an address stands. */
  public enum Standing {
    WAITS,
    NEW,
    ARRIVES,
    FAILS,
    STOPPED,
    ENDED
  }

  public Standing standing() {
    if (ended != null) {
      return Standing.ENDED;
    }
    if (waits) {
      return Standing.WAITS;
    }
    if (stopped != null) {
      return Standing.STOPPED;
    }
    if (failures > 0) {
      return Standing.FAILS;
    }
    return arrived == null ? Standing.NEW : Standing.ARRIVES;
  }

  public boolean lives() {
    return ended == null;
  }

  Webhook withFormer(@Nullable Instant until) {
    return new Webhook(
        id, url, added, addedBy, waits, stopped, failures, arrived, failed, answer, until, ended,
        endedBy);
  }
}

package org.monarca.exchange.worklist;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a task.
 *
 * @param by account, client or part of the exchange
 * @param office that had it afterwards
 * @param assignee who had it afterwards; absent where nobody had
 * @param note what the person wrote; the outcome where the task was closed
 */
public record TaskEvent(
    Instant at,
    String by,
    What what,
    Office office,
    @Nullable String assignee,
    @Nullable String note) {

  /** What can happen. */
  public enum What {
    OPENED,

    /** It was asked for again while it was open, perhaps about other children. */
    RENEWED,
    CLAIMED,
    RELEASED,

    /** Whoever had it has no business with it any more. */
    FREED,

    /** It was given to an office or a person. */
    ASSIGNED,

    /** The State has changed its levels, or has put the district into another region. */
    MOVED,
    ESCALATED,

    /** Somebody looked at it and could not decide. */
    LOOKED_AT,

    /** Nobody is left to whom it could go up. */
    ENDED,
    CLOSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What of(String code) {
      return Arrays.stream(values())
          .filter(what -> what.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}

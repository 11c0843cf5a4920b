package org.monarca.exchange.identity.models;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A learning, asked for or come to its end.
 *
 * @param askedBy an account, or the part of the exchange that keeps the schedule
 * @param finished absent until it is
 * @param model version of what was learned; absent unless it is done
 */
public record Learned(
    Instant asked,
    String askedBy,
    Status status,
    @Nullable Instant finished,
    @Nullable String model) {

  /** How far it has come. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    /** As the database and the pages' keys write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isUnderWay() {
    return status == Status.WAITING || status == Status.RUNNING;
  }
}

package org.monarca.exchange.identity.shadow;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model being tried, or tried, beside the one that was active when the run began.
 *
 * @param reached the number of the last record compared
 * @param total records there were when it began
 * @param compared records compared so far; more than the total when more have come meanwhile
 * @param changes how many records of each kind
 * @param finished absent until it is
 */
public record ShadowRun(
    long id,
    String model,
    String against,
    Instant asked,
    String askedBy,
    Status status,
    long reached,
    long total,
    long compared,
    Map<Change, Long> changes,
    @Nullable Instant finished) {

  /** How far it has come. */
  public enum Status {
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

  public ShadowRun {
    changes = Map.copyOf(changes);
  }

  public long count(Change change) {
    return changes.getOrDefault(change, 0L);
  }

  public boolean isRunning() {
    return status == Status.RUNNING;
  }
}

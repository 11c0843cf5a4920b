package org.monarca.exchange.pulls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address from which the exchange fetches.
 *
 * @param addedBy account; null where a set-up made it
 * @param waits whether another person has to confirm it first
 * @param due when it is fetched next; null while it waits, and once it is ended
 * @param isUnderWay whether somebody is fetching at this moment
 * @param failures attempts in a row that failed
 * @param fetched the last time that went well; null before the first
 * @param failed the last attempt that failed; null where none has
 * @param outcome what came of that attempt, as a code; null where none failed
 * @param ended null while it is not
 * @param endedBy account; null while it is not ended
 */
public record Pull(
    long id,
    String url,
    Terms terms,
    Instant added,
    @Nullable String addedBy,
    boolean waits,
    @Nullable Instant due,
    boolean isUnderWay,
    int failures,
    @Nullable Instant fetched,
    @Nullable Instant failed,
    @Nullable String outcome,
    @Nullable Instant ended,
    @Nullable String endedBy) {

  /** How an address stands. */
  public enum Standing {
    WAITS,
    NEW,
    WORKS,
    FAILS,
    ENDED
  }

  public Standing standing() {
    if (ended != null) {
      return Standing.ENDED;
    }
    if (waits) {
      return Standing.WAITS;
    }
    if (failures > 0) {
      return Standing.FAILS;
    }
    return fetched == null ? Standing.NEW : Standing.WORKS;
  }

  /**
   * The address as people read it. What follows its path is often a key by which the file opens:
   * whoever confirms it has to see that, and nobody afterwards.
   */
  public String shown() {
    return waits && lives() ? url : withoutKey(url);
  }

  static String withoutKey(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query + 1) + "…";
  }

  public boolean lives() {
    return ended == null;
  }
}

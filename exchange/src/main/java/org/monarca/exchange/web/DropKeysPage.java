package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.drops.DropKeyDesk;

/**
 * The keys by which a State's systems come to the SFTP drop.
 *
 * @param address where the drop is; null where this installation serves none
 * @param keys those that are not ended
 * @param ended the others
 * @param keeps whether the reader adds and ends, and does not only confirm
 * @param asking the key whose end must be confirmed, else null
 * @param done what was just done, as a key of the catalogue; empty for nothing
 * @param name that was typed, beside a form that was not taken
 * @param typed a key that was not taken
 */
record DropKeysPage(
    String state,
    DropAddress.@Nullable Told address,
    List<Line> keys,
    List<Line> ended,
    boolean keeps,
    @Nullable Long asking,
    String done,
    String name,
    String typed,
    Problems problems) {

  /**
   * One key.
   *
   * @param by who added it; null where a set-up made it
   * @param used null where it was not used yet
   * @param ended null where it is not
   * @param waits for a second person
   * @param yours whether the reader may be that person
   */
  record Line(
      long id,
      String name,
      String kind,
      String fingerprint,
      String added,
      @Nullable String by,
      @Nullable String used,
      @Nullable String ended,
      @Nullable String endedBy,
      boolean waits,
      boolean yours) {}

  /** Whether no key lets a system in. */
  public boolean shut() {
    return keys.stream().allMatch(Line::waits);
  }

  public boolean takesKey() {
    return keys.size() < mostKeys();
  }

  public int mostKeys() {
    return DropKeyDesk.MOST_KEYS;
  }

  public int longestName() {
    return DropKeyDesk.LONGEST_NAME;
  }
}

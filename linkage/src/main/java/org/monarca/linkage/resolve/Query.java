package org.monarca.linkage.resolve;

import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.weigh.Profile;

/**
 * A record whose child is asked for.
 *
 * @param record its number
 * @param looksFor the keys under which it looks for its like, ascending
 * @param holds the keys under which it is found itself, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // of many; never compared
public record Query(long record, Profile profile, long[] looksFor, long[] holds) {

  /** A record with the keys that follow from what it says. */
  public static Query of(long record, Profile profile) {
    return new Query(record, profile, BlockingKeys.forLinking(profile), BlockingKeys.of(profile));
  }
}

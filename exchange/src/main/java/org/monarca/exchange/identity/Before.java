package org.monarca.exchange.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Ruling.Reason;
import org.monarca.exchange.identity.stored.OpenNearMatch;
import org.monarca.linkage.weigh.Profile;

/**
 * How a record stood when it was told of again.
 *
 * @param child whose it was
 * @param forReview whether it was given a number of its own because a person must decide
 * @param profile what it said
 * @param keys under which it was kept, ascending
 * @param said the turn in which it said that first
 * @param claimed the number that was sent with it last; absent when none ever was
 * @param claimedIn the turn in which that was sent
 * @param open what nobody has decided about it
 */
@SuppressWarnings("ArrayRecordComponent") // of many; never compared
record Before(
    String child,
    boolean forReview,
    Profile profile,
    long[] keys,
    long said,
    @Nullable Long claimed,
    @Nullable Long claimedIn,
    List<OpenNearMatch> open) {

  /** Whether a number was sent since it says what it says, which another one would replace. */
  boolean claimedSince() {
    return claimedIn != null && claimedIn >= said;
  }

  /** Whether people have yet to decide if it belongs to its own child. */
  boolean isContested() {
    return isAsked(Reason.NO_LONGER_FITS);
  }

  /** Whether they have yet to decide if it is the child whose number was sent. */
  boolean isAskedForItsNumber() {
    return isAsked(Reason.EXCHANGE_ID);
  }

  private boolean isAsked(Reason reason) {
    return open.stream().anyMatch(near -> near.reason().equals(reason.code()));
  }
}

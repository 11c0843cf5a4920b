package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.monarca.exchange.identity.Numbered.OpenDoubt;
import org.monarca.exchange.identity.Ruling.Reason;
import org.monarca.exchange.identity.stored.OpenNearMatch;

/**
 * What becomes of the doubts about a record when it is told of again: it may resemble others now,
 * and those it does not resemble any more are asked about no longer. What the State said by its
 * numbers stands until it says otherwise, or a person decides.
 *
 * @param closed open before, and either over or told anew
 */
record Doubts(List<OpenNearMatch> closed, List<OpenDoubt> opened) {

  /**
   * @param living leads a number to the one that is alive
   */
  static Doubts of(Numbered ruling, List<OpenNearMatch> before, LongUnaryOperator living) {
    var opened = new ArrayList<>(ruling.openDoubts().toList());
    var closed = new ArrayList<OpenNearMatch>();
    for (var open : before) {
      long other = living.applyAsLong(open.other());
      var again = opened.stream().filter(doubt -> doubt.other() == other).findFirst();
      if (again.isPresent() && isAsBefore(open, again.get())) {
        opened.remove(again.get());
      } else if (again.isPresent() || isOver(open, ruling.incoming())) {
        closed.add(open);
      }
    }
    return new Doubts(closed, opened);
  }

  /** Whether of those open before some are, whatever else is found. */
  static boolean someLeft(Incoming incoming) {
    var before = incoming.before();
    return before != null && before.open().stream().anyMatch(open -> !isOver(open, incoming));
  }

  private static boolean isAsBefore(OpenNearMatch open, OpenDoubt doubt) {
    return open.reason().equals(doubt.reason().code())
        && Objects.equals(open.weight(), RulingStore.weight(doubt.evidence()));
  }

  private static boolean isOver(OpenNearMatch open, Incoming incoming) {
    return switch (Reason.of(open.reason())) {
      case RESEMBLES, NO_LONGER_FITS -> incoming.saysSomethingNew();
      case EXCHANGE_ID -> incoming.claimsAnew();
      case EARLIER_RECORD -> false;
    };
  }
}

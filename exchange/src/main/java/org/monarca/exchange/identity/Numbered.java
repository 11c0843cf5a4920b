package org.monarca.exchange.identity;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.IdentityEvent.What;
import org.monarca.exchange.identity.Ruling.Home;
import org.monarca.exchange.identity.Ruling.Reason;
import org.monarca.linkage.weigh.Evidence;

/**
 * A ruling whose children all have numbers now.
 *
 * @param turn in which it was told
 * @param number of the record's own child
 * @param others the numbers of the children it may be, by the names the ruling gives them
 */
record Numbered(Ruling ruling, long turn, long number, Map<String, Long> others) {

  /** A doubt in numbers. */
  record OpenDoubt(long source, long other, Reason reason, @Nullable Evidence evidence) {}

  Incoming incoming() {
    return ruling.incoming();
  }

  long source() {
    return ruling.incoming().source();
  }

  boolean isNew() {
    return incoming().home() == null;
  }

  /** A record known before that does not belong to its child any more. */
  boolean isSplit() {
    return !isNew() && ruling.isOwn();
  }

  /** The number the record had before; absent when it is new. */
  @Nullable Long before() {
    var home = incoming().home();
    return home == null ? null : Long.valueOf(home);
  }

  @Nullable Evidence evidence() {
    return ruling.home() instanceof Home.Joined joined ? joined.evidence() : null;
  }

  /** As the link keeps it. */
  String how() {
    return switch (ruling.home()) {
      case Home.Kept kept -> "linked";
      case Home.Joined joined -> joined.claimed() ? "claimed" : "linked";
      case Home.Own own -> ruling.outcome() == Outcome.REVIEW ? "review" : "created";
    };
  }

  /** What happened to the number; nothing when all stays as it was. */
  @Nullable What what() {
    return switch (ruling.home()) {
      case Home.Kept kept -> null;
      case Home.Joined joined -> What.LINKED;
      case Home.Own own -> isSplit() ? What.SPLIT : What.CREATED;
    };
  }

  Stream<OpenDoubt> openDoubts() {
    return ruling.doubts().stream()
        .map(doubt ->
            new OpenDoubt(
                source(),
                Objects.requireNonNull(others.get(doubt.child())),
                doubt.reason(),
                doubt.evidence()));
  }

  /**
   * As its State is told.
   *
   * @param isAsked whether anybody is asked about it, of one that people would have to decide about
   */
  Resolution resolution(boolean isAsked) {
    return new Resolution(source(), ExchangeId.of(number), outcome(isAsked), ruling.against());
  }

  /** What it may be may all be withdrawn: until that is told again, it is what it is by now. */
  private Outcome outcome(boolean isAsked) {
    if (ruling.outcome() != Outcome.REVIEW || isAsked) {
      return ruling.outcome();
    }
    return ruling.isOwn() ? Outcome.NEW : Outcome.KNOWN;
  }
}

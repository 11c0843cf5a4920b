package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.past.LaterAnswer;
import org.monarca.exchange.identity.past.LaterDecision;
import org.monarca.exchange.identity.past.Past;
import org.monarca.exchange.identity.past.Placement;
import org.monarca.exchange.identity.past.Standing;
import org.monarca.exchange.identity.past.Standings;
import org.monarca.exchange.identity.past.Telling;
import org.monarca.exchange.identity.stored.OpenNearMatch;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.resolve.Neighbours;

/**
 * What was told since a decision, as it comes out without it: turn by turn, those records alone for
 * whom something is otherwise.
 */
final class Aftermath {

  private final Standings standings;
  private final Course course;
  private final Recalling recalling;
  private final Judge judge;
  private final NumberStore numbers;
  private final DoubtStore doubts;
  private final Set<Long> bound;
  private final Instant at;

  /**
   * @param bound the records that the decision had bound
   * @param at when it is taken back
   */
  Aftermath(
      Standings standings,
      Course course,
      Recalling recalling,
      Judge judge,
      NumberStore numbers,
      DoubtStore doubts,
      Set<Long> bound,
      Instant at) {
    this.standings = standings;
    this.course = course;
    this.recalling = recalling;
    this.judge = judge;
    this.numbers = numbers;
    this.doubts = doubts;
    this.bound = bound;
    this.at = at;
  }

  void come(Course.Turn turn) {
    turn.answered().forEach(this::answered);
    if (turn.decided() != null) {
      decided(turn.decided());
    }
    if (turn.told() != null) {
      told(turn.told());
    }
  }

  /** Whoever stands for a child that was joined went with it. */
  private void decided(LaterDecision decision) {
    var touched = new HashSet<>(decision.from().values());
    touched.addAll(decision.to().values());
    comeToWhatWasIssued(decision);
    standings
        .all()
        .forEach((record, standing) -> {
          var to = decision.to().get(record);
          if (to == null && decision.from().containsValue(standing.now().number())) {
            to = decision.joinedInto();
          }
          if (to != null) {
            standing.place(Placement.byPeople(decision.turn(), to, decision.at()));
            settleDoubts(standing, decision);
          }
        });
    if (touched.stream().anyMatch(course::isAstray)) {
      course.goAstray(touched);
    }
  }

  /** People joined others to a record by a number that it would not have had: it has it then. */
  private void comeToWhatWasIssued(LaterDecision decision) {
    var number = decision.joinedInto();
    var record = number == null ? null : standings.unretire(number);
    var standing = record == null ? null : standings.of(record);
    if (number != null && standing != null) {
      standing.place(Placement.byPeople(decision.turn(), number, decision.at()));
      settleDoubts(standing, decision);
    }
  }

  /** Of a joined child nobody asks whether it is itself; of a parted one, whether it fits. */
  private void settleDoubts(Standing standing, LaterDecision decision) {
    var past = standings.when(decision.turn() + 1);
    boolean isJoined = decision.joinedInto() != null;
    standing.decide(
        near ->
            isJoined
                ? !isAboutFitting(near) && living(near.other(), past) == standing.now().number()
                : isAboutFitting(near),
        decision.id(),
        isJoined ? "same" : "different",
        decision.turn());
  }

  private static boolean isAboutFitting(OpenNearMatch near) {
    return near.reason().equals(Ruling.Reason.NO_LONGER_FITS.code());
  }

  private void answered(LaterAnswer answer) {
    var standing = standings.of(answer.record());
    if (standing != null) {
      var past = standings.when(answer.turn());
      standing.answer(near -> isMeant(near, answer, past), answer);
      if (answer.isLone() && answer.status().equals("different")) {
        keepApart(answer, standing, past);
      }
    }
  }

  /** Whom people keep apart from a record, and it would have come to that one, parts from it. */
  private void keepApart(LaterAnswer answer, Standing standing, Past past) {
    long child = standing.now().number();
    if (past.records(List.of(child)).stream().anyMatch(answer.others()::contains)) {
      long own = numbers.issue(1, at).getFirst();
      standing.place(Placement.byPeople(answer.turn(), own, at));
      course.goAstray(List.of(child, own));
      course.follow(List.of(answer.record()));
    }
  }

  private static boolean isMeant(OpenNearMatch near, LaterAnswer answer, Past past) {
    long other = living(near.other(), past);
    return answer.others().isEmpty()
        ? other == living(answer.number(), past)
        : past.records(List.of(other)).stream().anyMatch(answer.others()::contains);
  }

  private void told(Telling telling) {
    var past = standings.when(telling.turn());
    var incoming = recalling.incoming(telling, past);
    var neighbours = recalling.neighbours(incoming, past);
    if (!isOtherwise(incoming, neighbours)) {
      return;
    }
    boolean isFirst = standings.of(telling.source()) == null;
    var standing = standings.anew(telling.source(), telling.turn());
    if (isFirst) {
      course.expectAll(telling.source());
    }
    var then = standings.when(telling.turn() + 1);
    var was = Objects.requireNonNull(then.placementAsItWas(telling.source()));
    var issued = issued(telling, was);
    rule(telling, judge.rule(incoming, neighbours), issued, standing, past);
    if (issued != null && issued != standing.now().number()) {
      standings.retire(
          issued, new Standings.Retired(telling.source(), telling.turn(), standing.now().number()));
    }
    compare(telling.source(), standing, was, then);
  }

  private boolean isOtherwise(Incoming incoming, Neighbours neighbours) {
    return standings.of(incoming.source()) != null
        || bound.contains(incoming.source())
        || isAstray(incoming.home())
        || isAstray(incoming.claimed())
        || neighbours.of(incoming.source()).stream().map(Candidate::child).anyMatch(this::isAstray);
  }

  private boolean isAstray(@Nullable String child) {
    return child != null && course.isAstray(Long.parseLong(child));
  }

  private void rule(
      Telling telling, Ruling ruling, @Nullable Long issued, Standing standing, Past past) {
    var numbered = numbered(telling, ruling, issued);
    if (!(ruling.home() instanceof Ruling.Home.Kept)) {
      standing.place(
          new Placement(
              telling.turn(),
              numbered.number(),
              numbered.how(),
              RulingStore.weight(numbered.evidence()),
              numbered.evidence() == null ? null : numbered.evidence().model(),
              at));
    }
    var doubted = Doubts.of(numbered, standing.open(), number -> living(number, past));
    doubted.closed().forEach(near -> standing.close(near, telling.turn()));
    doubted.opened().forEach(doubt -> standing.doubt(opened(telling.turn(), doubt)));
  }

  private static long living(long number, Past past) {
    return Objects.requireNonNull(past.living(number));
  }

  private OpenNearMatch opened(long turn, Numbered.OpenDoubt doubt) {
    return new OpenNearMatch(
        null,
        turn,
        doubt.other(),
        doubt.reason().code(),
        RulingStore.weight(doubt.evidence()),
        doubts.json(doubt.evidence()));
  }

  private Numbered numbered(Telling telling, Ruling ruling, @Nullable Long issued) {
    var others = new HashMap<String, Long>();
    ruling.doubts().forEach(doubt -> others.put(doubt.child(), Long.valueOf(doubt.child())));
    long number = ruling.isOwn() ? own(issued) : Long.parseLong(ruling.child());
    return new Numbered(ruling, telling.turn(), number, others);
  }

  private long own(@Nullable Long issued) {
    return issued == null ? numbers.issue(1, at).getFirst() : issued;
  }

  /** The number that was issued for it in this turn, where one was. */
  private static @Nullable Long issued(Telling telling, Placement was) {
    boolean isIssued =
        was.turn() == telling.turn() && (was.isForReview() || was.how().equals("created"));
    return isIssued ? (Long) was.number() : null;
  }

  /** Whoever comes out otherwise than it did takes others along. */
  private void compare(long record, Standing standing, Placement was, Past then) {
    long now = standing.now().number();
    boolean wasUnderReview = was.isForReview() && !then.openAsItWas(record).isEmpty();
    if (was.number() != now || wasUnderReview != standing.isUnderReview()) {
      course.goAstray(List.of(was.number(), now));
      course.follow(List.of(record));
    }
  }
}
